package io.zhengwen.entities;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhengwen.text.SentenceSplitter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Keeps the quality of the whole extractor from sliding, measured on {@code quality.txt}. */
class ExtractionQualityTest {
    private static final EntityExtractor EXTRACTOR = SharedExtractor.get();
    private static final List<Passage> PASSAGES = passages();

    private record Passage(String text, PassageEntities found, List<Set<String>> expected) {}

    @Test
    void findsDistricts() {
        assertThat(wrong(0, PassageEntities::districts)).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void findsEnterprises() {
        assertThat(wrong(1, PassageEntities::enterprises)).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void findsPersons() {
        assertThat(wrong(2, PassageEntities::persons)).hasSizeLessThanOrEqualTo(2);
    }

    /** Topics that a passage must have; others may be found too. */
    @Test
    void findsTopics() {
        assertThat(wrong(3, PassageEntities::topicIds).stream().filter(w -> w.startsWith("missed")))
                .hasSizeLessThanOrEqualTo(3);
    }

    private static List<String> wrong(int kind, Function<PassageEntities, List<String>> part) {
        List<String> wrong = new ArrayList<>();
        for (Passage passage : PASSAGES) {
            List<String> found = part.apply(passage.found());
            Set<String> expected = passage.expected().get(kind);
            add(wrong, "missed ", expected, found, passage.text());
            add(wrong, "extra ", found, expected, passage.text());
        }
        return wrong;
    }

    private static void add(
            List<String> wrong, String how, Collection<String> some, Collection<String> others, String text) {
        some.stream().filter(s -> !others.contains(s)).forEach(s -> wrong.add(how + s + " in " + text));
    }

    private static List<Passage> passages() {
        try {
            List<Passage> passages = new ArrayList<>();
            String text = "";
            for (String line : GoldenFile.lines("quality.txt")) {
                if (line.startsWith(">")) {
                    passages.add(new Passage(text, extract(text), expected(line.substring(1))));
                } else {
                    text = line;
                }
            }
            return passages;
        } catch (IOException e) {
            throw new IllegalStateException("cannot read the golden passages", e);
        }
    }

    private static PassageEntities extract(String text) {
        ArticleText.Paragraph paragraph = new ArticleText.Paragraph(text, SentenceSplitter.split(text));
        return EXTRACTOR
                .extract(new ArticleText(null, List.of(paragraph)))
                .paragraphs()
                .get(0)
                .paragraph();
    }

    private static List<Set<String>> expected(String line) {
        List<Set<String>> expected = new ArrayList<>();
        for (String part : line.split("\\|", -1)) {
            Set<String> values = new TreeSet<>();
            if (!"-".equals(part.strip())) {
                values.addAll(List.of(part.strip().split(" ", -1)));
            }
            expected.add(values);
        }
        return expected;
    }
}
