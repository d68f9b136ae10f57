package io.zhengwen.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zhengwen.entities.ArticleText;
import io.zhengwen.entities.EntityExtractor;
import io.zhengwen.entities.PassageEntities;
import io.zhengwen.entities.mention.Mention;
import io.zhengwen.entities.mention.MentionType;
import io.zhengwen.text.SentenceSplitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Measures the whole extractor on a gold file, {@code ExtractionEvaluation GOLD.jsonl}: precision, recall and F1 of
 * districts, enterprises, persons and topics, and the ten commonest kinds of error.
 */
public final class ExtractionEvaluation {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int KINDS = 10;

    private final EntityExtractor extractor = EntityExtractor.load();
    private final Map<String, NameScore> scores = new TreeMap<>();
    private final ErrorKinds kinds = new ErrorKinds();

    private ExtractionEvaluation() {}

    public static void main(String[] args) throws IOException {
        if (args.length != 1) {
            throw new IllegalArgumentException("usage: ExtractionEvaluation GOLD.jsonl, not " + List.of(args));
        }
        ExtractionEvaluation evaluation = new ExtractionEvaluation();
        for (String line : Files.readAllLines(Path.of(args[0]))) {
            evaluation.measure(JSON.readTree(line));
        }
        evaluation.scores.forEach((kind, score) -> System.out.println(kind + " " + score));
        evaluation.kinds.lines(KINDS).forEach(System.out::println);
    }

    private void measure(JsonNode gold) {
        String text = gold.get("text").asText();
        ArticleText article =
                new ArticleText(null, List.of(new ArticleText.Paragraph(text, SentenceSplitter.split(text))));
        PassageEntities found = extractor.extract(article).paragraphs().get(0).paragraph();
        Set<String> divisions = found.districts().stream()
                .filter(id -> !id.startsWith("zone-"))
                .collect(Collectors.toCollection(TreeSet::new));
        plain("district", gold, "code", divisions);
        plain("topic", gold, "", new TreeSet<>(found.topicIds()));
        names("enterprise", gold, surfaces(found, MentionType.ENTERPRISE), values(gold.path("persons"), ""));
        names("person", gold, surfaces(found, MentionType.PERSON), values(gold.path("enterprises"), "surface"));
    }

    private void plain(String kind, JsonNode gold, String member, Set<String> found) {
        Set<String> right = values(gold.path(kind + "s"), member);
        Set<String> optional = values(gold.path("optional").path(kind + "s"), member);
        score(kind).add(right, found, optional);
        without(right, found).forEach(value -> kinds.count(kind + " missed", value));
        without(without(found, optional), right).forEach(value -> kinds.count(kind + " extra", value));
    }

    private void names(String kind, JsonNode gold, Set<String> found, Set<String> ofOtherType) {
        Set<String> right = values(gold.path(kind + "s"), "surface");
        Set<String> optional = values(gold.path("optional").path(kind + "s"), "surface");
        score(kind).add(right, found, optional);
        kinds.addNames(kind, without(right, found), without(without(found, optional), right), ofOtherType);
    }

    private NameScore score(String kind) {
        return scores.computeIfAbsent(kind, k -> new NameScore());
    }

    private static Set<String> without(Set<String> some, Set<String> others) {
        Set<String> rest = new TreeSet<>(some);
        rest.removeAll(others);
        return rest;
    }

    private static Set<String> values(JsonNode list, String member) {
        Set<String> values = new LinkedHashSet<>();
        list.forEach(item ->
                values.add(item.isTextual() ? item.asText() : item.path(member).asText()));
        return values;
    }

    private static Set<String> surfaces(PassageEntities found, MentionType type) {
        return found.mentions().stream()
                .filter(m -> m.type() == type)
                .map(Mention::surface)
                .collect(Collectors.toSet());
    }
}
