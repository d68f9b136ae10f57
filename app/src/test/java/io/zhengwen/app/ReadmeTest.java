package io.zhengwen.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** Checks that commands and links in the documents exist, and that both READMEs show the same commands. */
final class ReadmeTest {
    private static final Path ROOT = ProgramRunner.root();
    private static final Pattern FENCED = Pattern.compile("(?ms)^```sh\\n(.*?)^```$");
    private static final Pattern INVOCATION = Pattern.compile("\\./zhengwen ([^`|&\\n#]+)");
    private static final Pattern OPTION = Pattern.compile("(?<=\\s)--[a-z][a-z-]*");
    private static final Pattern COMMAND_CELL = Pattern.compile("(?m)^\\| `(\\./zhengwen [^`]+)`");
    private static final Pattern DECISION_ROW = Pattern.compile("(?m)^(\\| \\[\\d{4}][^|]*\\|[^|]*\\|)");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]*)(?:#([^)]+))?\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");

    @Test
    void bothReadmesShowTheSameCommands() throws IOException {
        String english = read("README.md");
        String chinese = read("README.zh-CN.md");
        assertThat(scripts(chinese)).isNotEmpty().isEqualTo(scripts(english));
        assertThat(found(COMMAND_CELL, chinese)).isNotEmpty().isEqualTo(found(COMMAND_CELL, english));
        assertThat(paths(chinese)).isNotEmpty().isEqualTo(paths(english));
    }

    @Test
    void theReadmeListsEveryCommand() throws IOException {
        Set<String> expected = new HashSet<>(
                new CommandLine(new ZhengwenCommand()).getSubcommands().keySet());
        expected.remove("help");
        List<String> listed = found(COMMAND_CELL, read("README.md")).stream()
                .map(command -> command.split(" ", -1)[1])
                .toList();
        assertThat(new HashSet<>(listed)).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void namesOnlyCommandsAndOptionsThatExist(Path document) throws IOException {
        Map<String, CommandLine> commands = new CommandLine(new ZhengwenCommand()).getSubcommands();
        for (String invocation : found(INVOCATION, Files.readString(document))) {
            String name = invocation.split("[ ,.)]", 2)[0];
            if (name.startsWith("-")) {
                continue;
            }
            assertThat(commands).as(invocation).containsKey(name);
            Set<String> options = new HashSet<>(Objects.requireNonNull(commands.get(name))
                    .getCommandSpec()
                    .optionsMap()
                    .keySet());
            assertThat(options)
                    .as(invocation)
                    .containsAll(OPTION.matcher(invocation)
                            .results()
                            .map(MatchResult::group)
                            .toList());
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void linksLeadToFilesAndHeadings(Path document) throws IOException {
        for (MatchResult link :
                LINK.matcher(Files.readString(document)).results().toList()) {
            if (link.group(1).contains("://")) {
                continue;
            }
            Path target = link.group(1).isEmpty()
                    ? document
                    : document.resolveSibling(link.group(1)).normalize();
            assertThat(target).as(document + ": " + link.group()).exists();
            if (link.group(2) != null) {
                assertThat(anchors(target)).as(document + ": " + link.group()).contains(link.group(2));
            }
        }
    }

    @Test
    void theIndexOfDecisionsHasEveryPageUnderItsHeading() throws IOException {
        Path folder = ROOT.resolve("docs/decisions");
        List<String> expected = new ArrayList<>();
        try (Stream<Path> pages = Files.list(folder)) {
            for (Path page : pages.sorted().toList()) {
                String file = page.getFileName().toString();
                if (file.equals("README.md")) {
                    continue;
                }
                String heading = Files.readString(page).lines().findFirst().orElseThrow();
                assertThat(heading).as(file).startsWith("# " + file.substring(0, 4) + " ");
                expected.add("| [" + file.substring(0, 4) + "](" + file + ") | " + heading.substring(7) + " |");
            }
        }
        List<String> rows = found(DECISION_ROW, read("docs/decisions/README.md"));
        assertThat(rows).isNotEmpty().isEqualTo(expected);
    }

    static Stream<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>();
        for (Path folder : List.of(ROOT, ROOT.resolve("docs"), ROOT.resolve("docs/decisions"))) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(documents::add);
            }
        }
        return documents.stream();
    }

    private static String read(String file) throws IOException {
        return Files.readString(ROOT.resolve(file));
    }

    /** Returns the lines of all shell blocks without comments, which are in the reader's language. */
    private static List<String> scripts(String markdown) {
        return found(FENCED, markdown).stream()
                .flatMap(String::lines)
                .map(line -> line.replaceAll("\\s+# .*", ""))
                .toList();
    }

    private static List<String> paths(String markdown) {
        return found(Pattern.compile("`((?:GET|POST|DELETE) /[^`]+)`"), markdown);
    }

    /** Returns the anchors of a document as GitHub derives them from headings. */
    private static List<String> anchors(Path document) throws IOException {
        return found(HEADING, Files.readString(document)).stream()
                .map(heading -> heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}\\- ]", ""))
                .map(heading -> heading.replace(' ', '-'))
                .toList();
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.groupCount() == 0 ? match.group() : match.group(1))
                .toList();
    }
}
