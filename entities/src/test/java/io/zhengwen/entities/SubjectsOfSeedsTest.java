package io.zhengwen.entities;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhengwen.entities.district.DistrictFinder;
import io.zhengwen.entities.gazetteer.Gazetteer;
import io.zhengwen.entities.topic.TopicFinder;
import io.zhengwen.text.ParagraphSplitter;
import io.zhengwen.text.SentenceSplitter;
import io.zhengwen.text.Span;
import io.zhengwen.text.TextCleaner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Holds the subjects of the seeds' sentences to {@code subjects.txt}. */
class SubjectsOfSeedsTest {
    private static final Path SEEDS = Path.of("..", "seeds");

    private final Gazetteer gazetteer = Gazetteer.load();
    private final DistrictFinder districts = new DistrictFinder(gazetteer);
    private final TopicFinder topics = TopicFinder.load();

    @TestFactory
    Stream<DynamicTest> sentencesAreAboutWhatTheGoldenFileSays() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        Path article = SEEDS;
        Map<String, PassageEntities> sentences = Map.of();
        for (String line : GoldenFile.lines("subjects.txt")) {
            if (line.startsWith("@")) {
                article = SEEDS.resolve(line.substring(1).strip());
            } else if (line.startsWith("names ")) {
                sentences = extract(article, names(line));
            } else {
                Map<String, PassageEntities> all = sentences;
                tests.add(DynamicTest.dynamicTest(line, () -> check(line, all)));
            }
        }
        assertThat(tests).hasSizeGreaterThanOrEqualTo(40);
        return tests.stream();
    }

    private static void check(String line, Map<String, PassageEntities> sentences) {
        String[] parts = line.split("=>|\\|", -1);
        List<PassageEntities> found = sentences.entrySet().stream()
                .filter(e -> e.getKey().contains(parts[0].strip()))
                .map(Map.Entry::getValue)
                .toList();
        assertThat(found).as("sentences with these words").hasSize(1);
        assertThat(new TreeSet<>(found.get(0).subjectDistricts()))
                .as("districts")
                .isEqualTo(values(parts[1]));
        assertThat(new TreeSet<>(found.get(0).subjectEnterprises()))
                .as("enterprises")
                .isEqualTo(values(parts[2]));
    }

    private static Set<String> values(String part) {
        return "-".equals(part.strip())
                ? new TreeSet<>()
                : new TreeSet<>(List.of(part.strip().split(" ", -1)));
    }

    private static Map<String, String> names(String line) {
        Map<String, String> names = new LinkedHashMap<>();
        for (String name : line.substring("names ".length()).split(" ", -1)) {
            String[] sides = name.split("=", 2);
            names.put(sides[0], sides[sides.length - 1]);
        }
        return names;
    }

    private Map<String, PassageEntities> extract(Path file, Map<String, String> names) throws IOException {
        String clean = new TextCleaner().clean(Files.readString(file)).text();
        List<ArticleText.Paragraph> paragraphs = new ArrayList<>();
        String title = null;
        for (Span span : ParagraphSplitter.split(clean)) {
            String text = span.of(clean);
            if (title == null) {
                title = text;
            } else {
                paragraphs.add(new ArticleText.Paragraph(text, SentenceSplitter.split(text)));
            }
        }
        EntityExtractor extractor = new EntityExtractor(gazetteer, districts, new ListedNames(names), topics);
        ArticleEntities entities = extractor.extract(new ArticleText(title, paragraphs));
        Map<String, PassageEntities> sentences = new LinkedHashMap<>();
        for (int p = 0; p < paragraphs.size(); p++) {
            ArticleText.Paragraph paragraph = paragraphs.get(p);
            for (int s = 0; s < paragraph.sentences().size(); s++) {
                sentences.put(
                        paragraph.sentences().get(s).of(paragraph.text()),
                        entities.paragraphs().get(p).sentences().get(s));
            }
        }
        return sentences;
    }
}
