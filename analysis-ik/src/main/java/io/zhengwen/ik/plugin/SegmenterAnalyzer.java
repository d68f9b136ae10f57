package io.zhengwen.ik.plugin;

import io.zhengwen.ik.Segmenter;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;

/** An analyzer of nothing but a {@link Segmenter}: folding and stop words are the segmenter's own. */
final class SegmenterAnalyzer extends Analyzer {

    private final Supplier<Segmenter> segmenters;

    SegmenterAnalyzer(Supplier<Segmenter> segmenters) {
        this.segmenters = segmenters;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        return new TokenStreamComponents(new SegmenterTokenizer(segmenters.get()));
    }
}
