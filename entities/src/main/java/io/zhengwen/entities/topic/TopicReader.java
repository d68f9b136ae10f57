package io.zhengwen.entities.topic;

import io.zhengwen.entities.Taxonomy;

/** Reads passages with the lexicon. One instance serves all threads. */
public final class TopicReader {
    private final WordMatcher matcher;
    private final int topics;

    public TopicReader(Taxonomy taxonomy) {
        matcher = new WordMatcher(TopicWords.load(taxonomy));
        topics = taxonomy.topics().size();
    }

    /** What the lexicon's words say about a passage. */
    public LexiconReading read(String passage) {
        return new LexiconReading(passage, matcher.find(passage), topics);
    }
}
