package io.zhengwen.entities.topic;

import io.zhengwen.entities.Taxonomy;
import io.zhengwen.entities.TopicEvidence;
import java.util.List;

/** Finds the topics of passages. One instance serves all threads. */
public interface TopicFinder {
    /** Loads the lexicon and model that come with this module. */
    static TopicFinder load() {
        return new ModelTopics(Taxonomy.load());
    }

    /** The topics that a passage states or is substantially about, surest first. */
    List<TopicEvidence> find(String passage);

    /** The topics that a query's words name, to be suggested as filters. */
    List<TopicEvidence> readQuery(String cleanQuery);

    /** Versions of taxonomy, lexicon and model. */
    String version();
}
