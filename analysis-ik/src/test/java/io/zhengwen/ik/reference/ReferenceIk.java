package io.zhengwen.ik.reference;

import io.zhengwen.ik.IkWordLists;
import io.zhengwen.ik.SegmentationMode;
import io.zhengwen.ik.Token;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.wltea.analyzer.configuration.DictionaryConfiguration;
import org.wltea.analyzer.core.IKSegmenter;
import org.wltea.analyzer.core.Lexeme;

/**
 * The published IK, with the same words as ours. For one thread. Its dictionary is a static singleton, so all
 * instances of a process share the words of the first.
 */
public final class ReferenceIk {

    private final IKSegmenter segmenter;

    public ReferenceIk(SegmentationMode mode) {
        segmenter = new IKSegmenter(new StringReader(""), new Words(mode == SegmentationMode.SMART));
    }

    public List<Token> segment(String text) {
        segmenter.reset(new StringReader(text));
        List<Token> tokens = new ArrayList<>();
        try {
            for (Lexeme lexeme = segmenter.next(); lexeme != null; lexeme = segmenter.next()) {
                tokens.add(new Token(lexeme.getLexemeText(), lexeme.getBeginPosition(), lexeme.getEndPosition()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read a text in memory", e);
        }
        return tokens;
    }

    /** Returns the sum of all token ends, which measures segmentation without the cost of building lists. */
    public long count(String text) {
        segmenter.reset(new StringReader(text));
        long sum = 0;
        try {
            for (Lexeme lexeme = segmenter.next(); lexeme != null; lexeme = segmenter.next()) {
                sum += lexeme.getEndPosition();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read a text in memory", e);
        }
        return sum;
    }

    private static final class Words implements DictionaryConfiguration {

        private final boolean smart;

        Words(boolean smart) {
            this.smart = smart;
        }

        @Override
        public boolean isSmartMode() {
            return smart;
        }

        @Override
        public void setSmartMode(boolean useSmart) {
            throw new UnsupportedOperationException("the mode is set at construction");
        }

        @Override
        public List<char[]> getMainDictionary() {
            return characters(IkWordLists.load().main());
        }

        @Override
        public List<char[]> getStopWordDictionary() {
            return characters(IkWordLists.load().stops());
        }

        @Override
        public List<char[]> getQuantifierDictionary() {
            return characters(IkWordLists.load().measures());
        }

        private static List<char[]> characters(List<String> words) {
            return words.stream().map(String::toCharArray).toList();
        }
    }
}
