package io.zhengwen.ik.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhengwen.ik.AnalyzerName;
import io.zhengwen.ik.LocalAnalyzers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.api.Test;

class SegmenterAnalyzerTest {

    private static final LocalAnalyzers ANALYSIS = LocalAnalyzers.load();

    @Test
    void stopWordsLeaveTheirPositionsEmpty() throws IOException {
        assertThat(stream(AnalyzerName.IK_SMART, "the 企业 of 重庆 is"))
                .containsExactly("企业 4-6 +2", "重庆 10-12 +2", "end 15 +1");
    }

    @Test
    void theFinalOffsetIsTheLengthOfTheWholeText() throws IOException {
        assertThat(stream(AnalyzerName.IK_MAX_WORD, "区。  \n")).containsExactly("区 0-1 +1", "end 5 +0");
        assertThat(stream(AnalyzerName.ZH_EXACT, "区 。 \n")).containsExactly("区 0-1 +1", ". 2-3 +1", "end 5 +0");
    }

    @Test
    void streamsAreReusable() throws IOException {
        String longText = "涪陵区".repeat(40_000);
        assertThat(stream(AnalyzerName.IK_SMART, longText)).hasSize(40_001);
        assertThat(stream(AnalyzerName.IK_SMART, "涪陵区")).containsExactly("涪陵区 0-3 +1", "end 3 +0");
    }

    private static List<String> stream(AnalyzerName name, String text) throws IOException {
        List<String> tokens = new ArrayList<>();
        try (Analyzer analyzer = new SegmenterAnalyzer(() -> ANALYSIS.segmenter(name));
                TokenStream stream = analyzer.tokenStream("text", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            PositionIncrementAttribute position = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                tokens.add(term + " " + offset.startOffset() + "-" + offset.endOffset() + " +"
                        + position.getPositionIncrement());
            }
            stream.end();
            tokens.add("end " + offset.endOffset() + " +" + position.getPositionIncrement());
        }
        return tokens;
    }
}
