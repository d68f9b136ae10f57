package io.zhengwen.search.http.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhengwen.entities.topic.Taxonomy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class PageFilesTest {
    private static final Pattern REFERENCE = Pattern.compile("page/([0-9a-f]{16})/([a-z.]+)");
    private static final Pattern IMPORT = Pattern.compile("(?:from|import\\()\\s*\"\\./([a-z./]+)\"");
    private static final Pattern INLINE = Pattern.compile("\\s(?:style|on[a-z]+)=|<style|javascript:");

    private static final PageFiles FILES = new PageFiles();

    static Stream<String> names() {
        return FILES.names().stream();
    }

    @Test
    void servesOrJoinsEveryFileOfTheFolder() {
        String served = FILES.names().stream()
                .map(name -> text(FILES.find(name).orElseThrow()))
                .collect(Collectors.joining());
        SortedMap<String, String> folder = PageFolder.read();
        assertThat(folder).containsKeys("app.js", "style/tokens.css", "words/zh.js");
        assertThat(folder).allSatisfy((name, text) -> {
            if (PageFiles.isPart(name)) {
                assertThat(served).contains(text.strip());
            } else if (!name.equals(PageFiles.INDEX)) {
                assertThat(FILES.find(name)).isPresent();
            }
        });
    }

    @Test
    void readsTheSameFilesFromAJar(@TempDir Path directory) throws IOException {
        SortedMap<String, String> folder = PageFolder.read();
        Path jar = directory.resolve("page.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (Map.Entry<String, String> file : folder.entrySet()) {
                out.putNextEntry(new JarEntry("io/zhengwen/page/" + file.getKey()));
                out.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        assertThat(PageFolder.readJar(jar)).isEqualTo(folder);
    }

    @Test
    void theStyleSheetImportsNothing() {
        assertThat(text(FILES.find("style.css").orElseThrow())).doesNotContain("@import");
    }

    @Test
    void theFirstFileNamesOnlyFilesOfThisVersion() {
        String html = text(FILES.index());
        assertThat(REFERENCE.matcher(html).results()).isNotEmpty().allSatisfy(reference -> {
            assertThat(reference.group(1)).isEqualTo(FILES.version());
            assertThat(FILES.find(reference.group(2))).isPresent();
        });
    }

    @Test
    void theFirstFileHasNothingThatThePolicyForbids() {
        assertThat(text(FILES.index())).doesNotContainPattern(INLINE);
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyImportIsAFileOfThePage(String name) {
        PageFiles.PageFile file = FILES.find(name).orElseThrow();
        assertThat(IMPORT.matcher(text(file)).results())
                .allSatisfy(
                        imported -> assertThat(FILES.find(imported.group(1))).isPresent());
    }

    @Test
    void namesEveryTopicInEnglish() {
        String words = text(FILES.find("words.js").orElseThrow());
        assertThat(Taxonomy.load().topics())
                .isNotEmpty()
                .allSatisfy(topic -> assertThat(words).contains("\"" + topic.id() + "\": \"" + topic.en() + "\""));
    }

    @Test
    void knowsNoOtherFiles() {
        assertThat(FILES.find("../http/Problem.class")).isEmpty();
        assertThat(FILES.find(PageFiles.INDEX)).isEmpty();
    }

    private static String text(PageFiles.PageFile file) {
        return new String(file.bytes(), StandardCharsets.UTF_8);
    }
}
