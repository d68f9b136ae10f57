package io.zhengwen.entities;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhengwen.entities.district.DistrictFinder;
import io.zhengwen.entities.topic.TopicFinder;
import io.zhengwen.entities.visit.Visit;
import io.zhengwen.text.Paragraphs;
import io.zhengwen.text.Sentences;
import io.zhengwen.text.Span;
import io.zhengwen.text.TextCleaner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Holds statements, visits and subjects of small articles, and of the seed, to {@code narratives.txt}. */
class NarrativesTest {
    private static final Path SEEDS = Path.of("..", "seeds");

    private final Gazetteer gazetteer = Gazetteer.load();
    private final DistrictFinder districts = new DistrictFinder(gazetteer);
    private final TopicFinder topics = TopicFinder.load();

    @TestFactory
    Stream<DynamicTest> articlesTellWhatTheGoldenFileSays() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (NarrativeCase narrative : NarrativeCase.read("narratives.txt")) {
            tests.add(DynamicTest.dynamicTest(narrative.name(), () -> check(narrative)));
        }
        assertThat(tests).hasSizeGreaterThanOrEqualTo(20);
        return tests.stream();
    }

    private void check(NarrativeCase narrative) throws IOException {
        ArticleText text = text(narrative);
        ArticleEntities found = new EntityExtractor(
                        gazetteer, districts, new ListedNames(narrative.enterprises(), narrative.persons()), topics)
                .extract(text);
        if (narrative.tellsVisits()) {
            assertThat(found.visits().stream().map(NarrativesTest::line))
                    .as("visits")
                    .containsExactlyElementsOf(narrative.visits());
        }
        for (NarrativeCase.Expectation expected : narrative.sentences()) {
            assertThat(sentences(text, found, expected)).as(expected.toString()).containsExactly(expected.value());
        }
    }

    private static String line(Visit visit) {
        String visitors = visit.describedVisitor() == null
                ? String.join(" ", visit.visitors())
                : "(" + visit.describedVisitor() + ")";
        List<String> parts = List.of(
                visitors,
                visit.site(),
                visit.kind().id(),
                orDash(visit.districts()),
                visit.date() == null ? "-" : visit.date().toString(),
                visit.sentences().stream()
                        .map(Object::toString)
                        .reduce((a, b) -> a + " " + b)
                        .orElse("-"));
        return String.join(" | ", parts) + (visit.past() ? " | past" : "");
    }

    private static List<String> sentences(ArticleText text, ArticleEntities found, NarrativeCase.Expectation expected) {
        List<String> values = new ArrayList<>();
        for (int p = 0; p < text.paragraphs().size(); p++) {
            ArticleText.Paragraph paragraph = text.paragraphs().get(p);
            ArticleEntities.Paragraph entities = found.paragraphs().get(p);
            for (int s = 0; s < paragraph.sentences().size(); s++) {
                if (paragraph.sentences().get(s).of(paragraph.text()).contains(expected.words())) {
                    values.add(
                            expected.about()
                                    ? about(entities.sentences().get(s))
                                    : said(entities.attributions().get(s)));
                }
            }
        }
        return values;
    }

    private static String said(Attribution attribution) {
        String speaker = attribution.speakers().isEmpty() && attribution.described() != null
                ? "(" + attribution.described() + ")"
                : orDash(attribution.speakers());
        return speaker + " | " + orDash(attribution.addressees());
    }

    private static String about(PassageEntities sentence) {
        return orDash(sentence.subjectDistricts()) + " | " + orDash(sentence.subjectEnterprises());
    }

    private static String orDash(List<String> values) {
        return values.isEmpty() ? "-" : String.join(" ", values);
    }

    private static ArticleText text(NarrativeCase narrative) throws IOException {
        if (narrative.seed() == null) {
            List<ArticleText.Paragraph> paragraphs = narrative.paragraphs().stream()
                    .map(p -> new ArticleText.Paragraph(p, Sentences.split(p)))
                    .toList();
            return new ArticleText(narrative.title(), paragraphs, narrative.published());
        }
        String clean = new TextCleaner()
                .clean(Files.readString(SEEDS.resolve(narrative.seed())))
                .text();
        List<Span> spans = Paragraphs.split(clean);
        List<ArticleText.Paragraph> paragraphs = spans.subList(1, spans.size()).stream()
                .map(span -> new ArticleText.Paragraph(span.of(clean), Sentences.split(span.of(clean))))
                .toList();
        return new ArticleText(spans.get(0).of(clean), paragraphs, narrative.published());
    }
}
