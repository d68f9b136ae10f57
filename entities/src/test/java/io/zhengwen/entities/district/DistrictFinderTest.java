package io.zhengwen.entities.district;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhengwen.entities.gazetteer.Gazetteer;
import io.zhengwen.entities.mention.Mention;
import io.zhengwen.text.Span;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DistrictFinderTest {
    private static final DistrictFinder FINDER = new DistrictFinder(Gazetteer.load());

    @ParameterizedTest
    @MethodSource("passages")
    void findsTheDistrictsOfTheGoldenPassages(String line) {
        String[] parts = line.split("=>", 2);
        String text = parts[0].strip();
        assertThat(summary(mentions(text))).as(text).isEqualTo(parts[1].strip());
    }

    @Test
    void givesOffsetsInThePassage() {
        Mention mention = mentions("来到涪陵区调研。").get(0);
        assertThat(mention.start()).isEqualTo(2);
        assertThat(mention.end()).isEqualTo(5);
        assertThat(mention.name()).isEqualTo("涪陵区");
    }

    @Test
    void findsNothingInsideNamesOfEnterprisesAndPersons() {
        String text = "重庆卡涞复合材料科技有限公司";
        assertThat(FINDER.find(List.of(FINDER.read(text)), List.of(List.of(new Span(0, text.length())))))
                .containsExactly(List.of());
    }

    @Test
    void resolvesByWhatOtherPassagesOfTheArticleName() {
        List<List<Mention>> found =
                FINDER.find(List.of(FINDER.read("江苏省南京市出台新规"), FINDER.read("鼓楼区率先试点。")), List.of(List.of(), List.of()));
        assertThat(found.get(1)).extracting(Mention::id).containsExactly("320106");
    }

    private static List<Mention> mentions(String text) {
        return FINDER.find(List.of(FINDER.read(text)), List.of(List.of())).get(0);
    }

    private static String summary(List<Mention> mentions) {
        return mentions.isEmpty()
                ? "-"
                : mentions.stream()
                        .map(m -> m.surface() + "=" + Objects.requireNonNullElse(m.id(), "?"))
                        .collect(Collectors.joining(" "));
    }

    static Stream<String> passages() throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(DistrictFinderTest.class.getResourceAsStream("districts.txt")),
                StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList().stream();
        }
    }
}
