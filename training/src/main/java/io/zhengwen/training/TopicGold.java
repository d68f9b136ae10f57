package io.zhengwen.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.zhengwen.text.TextCleaner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A passage with the topics that people gave it.
 *
 * @param id begins with the day of broadcast, eight digits, or with an article's source
 * @param optional topics on which people disagreed, which count neither as right nor as wrong
 */
record TopicGold(String id, String text, Set<String> topics, Set<String> optional) {
    TopicGold {
        topics = Set.copyOf(topics);
        optional = Set.copyOf(optional);
    }

    /** The passages of a gold file, one JSON object a line. */
    static List<TopicGold> read(Path file) {
        JsonMapper json = new JsonMapper();
        List<TopicGold> passages = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(file)) {
                JsonNode item = json.readTree(line);
                passages.add(new TopicGold(
                        item.path("id").asText(),
                        item.path("text").asText(),
                        strings(item.path("topics")),
                        strings(item.path("optional").path("topics"))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read gold passages from " + file, e);
        }
        return passages;
    }

    /** The paragraphs of a file of articles, each with its article's id, cleaned as the indexer cleans them. */
    static List<TopicGold> readArticles(Path file) {
        JsonMapper json = new JsonMapper();
        TextCleaner cleaner = new TextCleaner();
        List<TopicGold> passages = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(file)) {
                JsonNode article = json.readTree(line);
                for (JsonNode paragraph : article.path("paragraphs")) {
                    passages.add(new TopicGold(
                            article.path("id").asText(),
                            cleaner.clean(paragraph.path("text").asText()).text(),
                            strings(paragraph.path("topics")),
                            strings(paragraph.path("optional_topics"))));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read gold articles from " + file, e);
        }
        return passages;
    }

    /**
     * The group of the passage, which is used for training as a whole or not at all: a day of broadcast, or the
     * articles of a source.
     */
    String group() {
        return Character.isDigit(id.charAt(0))
                ? id.substring(0, Math.min(8, id.length()))
                : id.substring(0, id.indexOf('-'));
    }

    /** Whether the passage is of another source than the broadcasts. */
    boolean isOfArticle() {
        return !Character.isDigit(id.charAt(0));
    }

    private static Set<String> strings(JsonNode array) {
        Set<String> strings = new LinkedHashSet<>();
        array.forEach(item -> strings.add(item.asText()));
        return strings;
    }
}
