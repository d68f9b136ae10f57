package io.zhengwen.entities.topic;

import io.zhengwen.text.Span;
import java.util.List;

/** Finds the topics of passages. One instance serves all threads. */
public interface TopicFinder {
    /** Loads the lexicon and model that come with this module. */
    static TopicFinder load() {
        return new ModelTopicFinder(Taxonomy.load());
    }

    /** Reads a passage once, for its topics and those of its sentences. */
    PassageTopics read(String passage);

    /**
     * Reads an article's passages, title included: each as {@link #read} does, but for a whole passage the topics of
     * the others count too.
     */
    List<PassageTopics> readArticle(List<String> passages);

    /** The topics that a passage states or is substantially about, surest first. */
    default List<TopicEvidence> find(String passage) {
        return read(passage).within(new Span(0, passage.length()));
    }

    /** The topics that a query's words name, to be suggested as filters. */
    List<TopicEvidence> readQuery(String cleanQuery);

    /** Versions of taxonomy, lexicon and model. */
    String version();

    /** The topics of a passage that has been read. For one thread. */
    @FunctionalInterface
    interface PassageTopics {
        /** The topics of a part of the passage, as if it were a passage of its own, surest first. */
        List<TopicEvidence> within(Span part);
    }
}
