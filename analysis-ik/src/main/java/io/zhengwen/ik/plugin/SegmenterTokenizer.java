package io.zhengwen.ik.plugin;

import io.zhengwen.ik.Segmenter;
import java.io.IOException;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * A Lucene tokenizer that wraps a {@link Segmenter}.
 *
 * <p>Every token has its own position, even where tokens overlap; a removed stop word leaves a gap in the positions.
 * The final offset is the length of the whole text, so that the next value of the same field continues after it.
 */
final class SegmenterTokenizer extends Tokenizer {

    private final Segmenter segmenter;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute position = addAttribute(PositionIncrementAttribute.class);

    SegmenterTokenizer(Segmenter segmenter) {
        this.segmenter = segmenter;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        segmenter.reset(input);
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        if (!segmenter.next()) {
            return false;
        }
        int start = segmenter.start();
        int end = segmenter.end();
        term.copyBuffer(segmenter.characters(), start, end - start);
        offset.setOffset(correctOffset(start), correctOffset(end));
        position.setPositionIncrement(1 + segmenter.skipped());
        return true;
    }

    @Override
    public void end() throws IOException {
        super.end();
        int length = correctOffset(segmenter.length());
        offset.setOffset(length, length);
        position.setPositionIncrement(segmenter.skipped());
    }
}
