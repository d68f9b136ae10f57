package io.zhengwen.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The language of the main sources: Javadoc says what a thing is or does, and a type's name tells it alone. */
final class SourceStyleTest {
    private static final Pattern JAVADOC = Pattern.compile("(?ms)^[ \\t]*/\\*\\*(.*?)\\*/");
    private static final Pattern FIRST_WORD = Pattern.compile("[\\s*]*(\\w+)");
    private static final Set<String> CLAUSE_OPENINGS = Set.of(
            "What", "Whatever", "Who", "Whoever", "Whom", "Whose", "Where", "Wherever", "Those", "That", "Which");

    private static final Pattern COMMENT_OR_STRING = Pattern.compile(
            "(?s)/\\*.*?\\*/|//[^\\n]*|\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\])+'");
    private static final Pattern TYPE = Pattern.compile("(?<![\\w.])(?:class|interface|enum|record)\\s+([A-Z]\\w*)");
    private static final Pattern WORD = Pattern.compile("[A-Z]+(?![a-z])|[A-Z][a-z0-9]*");

    /** Names that a reader had to look up, or that something else is called too; each has a better one since. */
    private static final Set<String> VAGUE_NAMES = Set.of(
            ("Access Account ArticleForm ArticleStore ArticlesWouldGo BestTags Bodies Characters ClusterAddress CostlySearch"
                            + " Counting Days Differences Draft EachArticle ElasticsearchStories ElasticsearchUnreachable"
                            + " Failure Form FoundFiles FoundName Gate Generation Groups GuardedJetty Guards HeldAnswer"
                            + " IndexedNames JsonArticles Knowledge Lane Letters Marks Markup MissingInput NameTraining Names"
                            + " Observed Offer OpenRuns Origin Others PassageAssembly Patience Place Position Readings Refusal"
                            + " Rejects Relaxations RequestLines Room SamePaths SearchRequest Searches Serving Session"
                            + " SharedTerms Simplified Skips SlowHeaders Stories StoredOriginals Summary Surfaces"
                            + " Surroundings Tally Titles Utf16Stream Waiting WriteRound WritesBlocked WrittenUntil")
                    .split(" "));

    private final List<Source> sources = sources();

    private record Source(Path file, String text) {
        String simpleName() {
            return file.getFileName().toString().replace(".java", "");
        }

        String place(int offset) {
            long line = text.substring(0, offset).lines().count();
            return file + ":" + Math.max(1, line);
        }
    }

    @Test
    void javadocOpensWithASubjectOrAVerb() {
        List<String> clauses = new ArrayList<>();
        int all = 0;
        for (Source source : sources) {
            for (MatchResult javadoc : matches(JAVADOC, source.text())) {
                all++;
                Matcher first = FIRST_WORD.matcher(javadoc.group(1));
                if (first.lookingAt() && CLAUSE_OPENINGS.contains(first.group(1))) {
                    clauses.add(source.place(javadoc.start(1)) + ": "
                            + javadoc.group(1).replaceAll("[\\s*]+", " ").strip());
                }
            }
        }
        assertThat(clauses)
                .as("Javadocs of %d that open with a clause (What…, Those that…): at most 3 %%", all)
                .hasSizeLessThanOrEqualTo(all * 3 / 100);
    }

    @Test
    void namesOfTypesHaveTwoWordsOrMore() {
        List<String> types = sources.stream()
                .map(Source::simpleName)
                .filter(name -> !name.endsWith("-info"))
                .toList();
        List<String> bare = types.stream()
                .filter(name -> matches(WORD, name).size() == 1)
                .sorted()
                .toList();
        assertThat(bare)
                .as("top-level types of %d whose name is one bare word: at most 12 %%", types.size())
                .hasSizeLessThanOrEqualTo(types.size() * 12 / 100);
    }

    @Test
    void noTypeHasANameThatWasVague() {
        List<String> vague = new ArrayList<>();
        for (Source source : sources) {
            String code = COMMENT_OR_STRING.matcher(source.text()).replaceAll("");
            for (MatchResult type : matches(TYPE, code)) {
                if (VAGUE_NAMES.contains(type.group(1))) {
                    vague.add(source.file() + ": " + type.group(1));
                }
            }
        }
        assertThat(vague).isEmpty();
    }

    private static List<MatchResult> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().toList();
    }

    private static List<Source> sources() {
        try (Stream<Path> rooms = Files.list(ProgramRunner.root())) {
            List<Source> all = new ArrayList<>();
            for (Path room : rooms.sorted().toList()) {
                Path main = room.resolve("src/main/java");
                if (Files.isDirectory(main)) {
                    addBelow(main, all);
                }
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the sources below " + ProgramRunner.root(), e);
        }
    }

    private static void addBelow(Path main, List<Source> all) throws IOException {
        try (Stream<Path> files = Files.walk(main)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .toList()) {
                all.add(new Source(ProgramRunner.root().relativize(file), Files.readString(file)));
            }
        }
    }
}
