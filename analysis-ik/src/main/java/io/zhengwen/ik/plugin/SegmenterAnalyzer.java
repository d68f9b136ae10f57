package io.zhengwen.ik.plugin;

import io.zhengwen.ik.Segmenter;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;

/** An analyzer that consists of a {@link Segmenter} alone, which does the folding and removes stop words itself. */
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
