package io.zhengwen.ik;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserWordsCheckTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    @Test
    void namesFileAndLineOfEveryFault() throws IOException {
        Path file = folder.resolve("own.dic");
        Files.writeString(file, "\uFEFF两江新区\n区\n两江 新区\n营商，环境\n" + "长".repeat(65) + "\n");

        assertThat(run(folder.toString())).isEqualTo(1);
        assertThat(errors.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        file + ":2: a word has two characters or more: '区'",
                        file + ":3: one word a line, without white space: '两江 新区'",
                        file + ":4: only Chinese characters, letters and digits make words: '营商，环境'",
                        file + ":5: a word has at most 64 characters, this one has 65: '" + "长".repeat(65) + "'");
    }

    @Test
    void rejectsOtherEncodings() throws IOException {
        Path file = folder.resolve("gbk.dic");
        Files.write(file, new byte[] {'#', '\n', (byte) 0xD6, (byte) 0xD8, (byte) 0xC7, (byte) 0xEC, '\n'});

        assertThat(run(folder.toString())).isEqualTo(1);
        assertThat(errors.toString(StandardCharsets.UTF_8)).startsWith(file + ":2: not UTF-8");
    }

    @Test
    void acceptsGoodWordsAndIgnoresOtherFiles() throws IOException {
        Files.writeString(folder.resolve("own.dic"), "# a comment\n\n  两江新区  \r\n5G基站\n𠮷野家\n");
        Files.writeString(folder.resolve("notes.txt"), "no words at all");

        assertThat(run(folder.toString())).isZero();
        assertThat(errors.size()).isZero();
    }

    @Test
    void requiresOneFolder() {
        assertThat(run()).isEqualTo(2);
    }

    private int run(String... arguments) {
        return UserWordsCheck.run(arguments, new PrintStream(errors, true, StandardCharsets.UTF_8));
    }
}
