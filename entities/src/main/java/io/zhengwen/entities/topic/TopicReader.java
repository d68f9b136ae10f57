package io.zhengwen.entities.topic;

import io.zhengwen.text.Span;
import java.util.List;

/** Reads passages with the lexicon. One instance serves all threads. */
public final class TopicReader {
    private final WordMatcher matcher;
    private final int topics;

    public TopicReader(Taxonomy taxonomy) {
        matcher = new WordMatcher(TopicWords.load(taxonomy));
        topics = taxonomy.topics().size();
    }

    /** The evidence of the lexicon's words in a passage. */
    public LexiconReading read(String passage) {
        return read(passage, new Span(0, passage.length()), words(passage));
    }

    /** All words of the lexicon in a passage. */
    List<WordMatcher.Hit> words(String passage) {
        return matcher.all(passage);
    }

    /**
     * The evidence of the lexicon's words in a part of a passage, from the words already found in the whole passage.
     */
    LexiconReading read(String passage, Span part, List<WordMatcher.Hit> words) {
        return new LexiconReading(part.of(passage), WordMatcher.within(words, part), topics);
    }
}
