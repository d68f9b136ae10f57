package io.zhengwen.search.http.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhengwen.entities.topic.Taxonomy;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class PageFilesTest {
    private static final Pattern REFERENCE = Pattern.compile("page/([0-9a-f]{16})/([a-z.]+)");
    private static final Pattern IMPORT = Pattern.compile("(?:from|import\\()\\s*\"\\./([a-z.]+)\"");
    private static final Pattern INLINE = Pattern.compile("\\s(?:style|on[a-z]+)=|<style|javascript:");

    private final PageFiles files = new PageFiles();

    static Stream<String> names() {
        return PageFiles.NAMES.stream();
    }

    @Test
    void listsEveryFileThatLiesInTheFolder() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(PageFiles.class.getResource("/io/zhengwen/page"))
                .toURI());
        try (Stream<Path> all = Files.list(folder)) {
            assertThat(all.map(path -> path.getFileName().toString()).filter(name -> !name.equals(PageFiles.INDEX)))
                    .containsExactlyInAnyOrderElementsOf(PageFiles.NAMES);
        }
    }

    @Test
    void theFirstFileNamesOnlyFilesOfThisVersion() {
        String html = text(files.index());
        assertThat(REFERENCE.matcher(html).results()).isNotEmpty().allSatisfy(reference -> {
            assertThat(reference.group(1)).isEqualTo(files.version());
            assertThat(files.find(reference.group(2))).isPresent();
        });
    }

    @Test
    void theFirstFileHasNothingThatThePolicyForbids() {
        assertThat(text(files.index())).doesNotContainPattern(INLINE);
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyImportIsAFileOfThePage(String name) {
        PageFiles.PageFile file = files.find(name).orElseThrow();
        assertThat(IMPORT.matcher(text(file)).results())
                .allSatisfy(
                        imported -> assertThat(files.find(imported.group(1))).isPresent());
    }

    @Test
    void namesEveryTopicInEnglish() {
        String words = text(files.find("words.js").orElseThrow());
        assertThat(Taxonomy.load().topics())
                .isNotEmpty()
                .allSatisfy(topic -> assertThat(words).contains("\"" + topic.id() + "\": \"" + topic.en() + "\""));
    }

    @Test
    void knowsNoOtherFiles() {
        assertThat(files.find("../http/Problem.class")).isEmpty();
        assertThat(files.find(PageFiles.INDEX)).isEmpty();
    }

    private static String text(PageFiles.PageFile file) {
        return new String(file.bytes(), StandardCharsets.UTF_8);
    }
}
