package io.zhengwen.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Checks that every clean character is mapped to its range in the text as received. */
class OffsetMapTest {
    private final TextCleaner cleaner = new TextCleaner();

    /** A part of a text that is cleaned independently of its neighbours: as received and cleaned. */
    record Piece(String received, String clean, int trailing) {
        static Piece of(String received, String clean) {
            return new Piece(received, clean, 0);
        }

        /** Returns a character followed by something that leaves no trace in the clean text. */
        static Piece with(String character, String clean, String trailing) {
            return new Piece(character + trailing, clean, trailing.length());
        }
    }

    @Property
    void everyPieceIsMappedToItsRange(@ForAll("texts") List<Piece> pieces) {
        StringBuilder received = new StringBuilder();
        StringBuilder expected = new StringBuilder();
        List<Span> receivedSpans = new ArrayList<>();
        List<Span> cleanSpans = new ArrayList<>();
        for (Piece piece : pieces) {
            int end = received.length() + piece.received.length() - piece.trailing;
            receivedSpans.add(new Span(received.length(), end));
            cleanSpans.add(new Span(expected.length(), expected.length() + piece.clean.length()));
            received.append(piece.received);
            expected.append(piece.clean);
        }
        CleanText clean = cleaner.clean(received.toString());
        assertThat(clean.text()).isEqualTo(expected.toString());
        for (int i = 0; i < pieces.size(); i++) {
            if (cleanSpans.get(i).length() > 0) {
                assertThat(clean.toReceived(cleanSpans.get(i))).isEqualTo(receivedSpans.get(i));
            }
        }
    }

    @Property
    void spansNeverGoBackwardsNorOutside(@ForAll("noise") String received) {
        CleanText clean = cleaner.clean(received);
        int start = 0;
        int end = 0;
        for (int i = 0; i < clean.text().length(); i++) {
            Span span = clean.toReceived(new Span(i, i + 1));
            assertThat(span.length()).isPositive();
            assertThat(span.start()).isGreaterThanOrEqualTo(start);
            assertThat(span.end()).isGreaterThanOrEqualTo(end).isLessThanOrEqualTo(received.length());
            start = span.start();
            end = span.end();
        }
    }

    @Property
    void cleanTextContainsNothingThatCleaningRemoves(@ForAll("noise") String received) {
        String clean = cleaner.clean(received).text();
        assertThat(clean)
                .doesNotContainPattern("[\\x00-\\x09\\x0B-\\x1F\\u200B\\uFEFF\\u00A0\\u3000]|  |\\n\\n|\\n | \\n");
        assertThat(clean).isEqualTo(clean.strip());
        assertThat(clean.codePoints()).noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
    }

    @Example
    void anEmptySpanStaysEmpty() {
        CleanText clean = cleaner.clean("調(diào)研");
        assertThat(clean.toReceived(new Span(1, 1))).isEqualTo(new Span(7, 7));
        assertThat(clean.toReceived(new Span(2, 2))).isEqualTo(new Span(8, 8));
        assertThat(cleaner.clean("").toReceived(new Span(0, 0))).isEqualTo(new Span(0, 0));
    }

    @Example
    void rejectsASpanPastTheEnd() {
        CleanText clean = cleaner.clean("調(diào)研");
        assertThatThrownBy(() -> clean.toReceived(new Span(1, 3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 units");
    }

    @Provide
    Arbitrary<List<Piece>> texts() {
        return Arbitraries.of(
                        Piece.of("业", "业"),
                        Piece.of("業", "业"),
                        Piece.with("業", "业", "(yè)"),
                        Piece.with("發", "发", "（fā）"),
                        Piece.with("業", "业", "\u200B"),
                        Piece.with("重", "重", "\u0000\uFEFF"),
                        Piece.of("&#x4e2d;", "中"),
                        Piece.of("&#22283;", "国"),
                        Piece.of("&amp;", "&"),
                        Piece.of("(園區)", "（园区）"),
                        Piece.of("當(dāng)?shù)亟Y", "当地结"),
                        Piece.of("國，", "国，"),
                        Piece.of("國,", "国，"),
                        Piece.of("Ａ", "A"),
                        Piece.of("３．５％", "3.5%"),
                        Piece.of("\uD842\uDFB7", "\uD842\uDFB7"),
                        Piece.of("\uD83D\uDE00", "\uD83D\uDE00"),
                        Piece.of("㑮", "𫝈"),
                        Piece.of("展\r\n\r\n望", "展\n望"),
                        Piece.of("展 \u3000 望", "展 望"),
                        Piece.of("\uF900", "岂"),
                        Piece.of("乾隆", "乾隆"),
                        Piece.of("甚麼", "什么"),
                        Piece.of("有著", "有着"),
                        Piece.of("等......", "等……"),
                        Piece.of("是", "是"))
                .list()
                .ofMaxSize(30)
                .map(OffsetMapTest::betweenChineseCharacters);
    }

    /**
     * Puts a Chinese character at each end of every piece, so that neighbours do not affect its white space and
     * punctuation.
     */
    private static List<Piece> betweenChineseCharacters(List<Piece> pieces) {
        List<Piece> all = new ArrayList<>();
        for (Piece piece : pieces) {
            all.add(Piece.of("国", "国"));
            all.add(piece);
        }
        all.add(Piece.of("國", "国"));
        all.add(Piece.of("際經濟與貿易發展會議", "际经济与贸易发展会议"));
        return all;
    }

    @Provide
    Arbitrary<String> noise() {
        return Arbitraries.strings()
                .withChars("業当著沈甚麼覆藉 \u3000\r\n\t()（）?？!,.:;\"“”「」《》&#x;0123ltamp發fāyèshù亟Y\uFFFD\u200B\uFEFF")
                .withChars('\u0000', '\uFFFF')
                .ofMaxLength(200);
    }
}
