package io.zhengwen.entities.name;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhengwen.entities.district.DistrictFinder;
import io.zhengwen.entities.gazetteer.Gazetteer;
import io.zhengwen.entities.mention.Mention;
import io.zhengwen.entities.mention.MentionType;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The finder on {@code local-news.txt}. */
class GoldenNamesTest {
    private static final NameFinder FINDER = NameFinder.load();
    private static final DistrictFinder DISTRICTS = new DistrictFinder(Gazetteer.load());

    static List<String> sentences() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(GoldenNamesTest.class.getResourceAsStream("local-news.txt")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void findsTheMarkedNamesAndNoOthers(String marked) {
        String text = marked.replaceAll("\\|[^\\]]*\\]", "").replaceAll("[\\[\\]{}]", "");
        List<Mention> found = FINDER.find(List.of(new NameFinder.NamePassage(
                        text, false, DISTRICTS.read(text).spans())))
                .get(0);
        assertThat(mark(text, found)).isEqualTo(marked(marked));
    }

    /** The sentence with an explicit counted name only where it differs from the surface. */
    private static String mark(String text, List<Mention> mentions) {
        StringBuilder marked = new StringBuilder();
        int at = 0;
        for (Mention mention : mentions) {
            boolean firm = mention.type() == MentionType.ENTERPRISE;
            marked.append(text, at, mention.start())
                    .append(firm ? '[' : '{')
                    .append(mention.surface())
                    .append(mention.name().equals(mention.surface()) ? "" : "|" + mention.name())
                    .append(firm ? ']' : '}');
            at = mention.end();
        }
        return marked.append(text.substring(at)).toString();
    }

    private static String marked(String line) {
        return Stream.of(line).map(String::strip).findFirst().orElseThrow();
    }
}
