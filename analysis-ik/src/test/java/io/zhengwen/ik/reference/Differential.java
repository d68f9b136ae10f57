package io.zhengwen.ik.reference;

import io.zhengwen.ik.IkDictionary;
import io.zhengwen.ik.IkSegmenter;
import io.zhengwen.ik.SegmentationMode;
import io.zhengwen.ik.Token;
import java.util.ArrayList;
import java.util.List;

/** Compares our tokens with the reference's and explains every difference. For one thread. */
public final class Differential {

    /** Texts up to this length fit into the reference's buffer. */
    private static final int SEAMLESS = 3_000;

    private static final String SEPARATORS = "。；！？\n";

    private final ReferenceIk reference;
    private final IkSegmenter ours;

    public Differential(IkDictionary dictionary, SegmentationMode mode) {
        this.reference = new ReferenceIk(mode);
        this.ours = new IkSegmenter(dictionary, mode);
    }

    public Difference compare(String text) {
        List<Token> tokens = ours.segment(text);
        if (tokens.equals(reference.segment(text))) {
            return Difference.NONE;
        }
        List<Token> basic = tokens.stream().filter(Differential::isBasic).toList();
        if (text.length() > SEAMLESS) {
            return basic.equals(inParts(text)) ? Difference.SEAM_IN_LONG_TEXT : Difference.UNEXPLAINED;
        }
        if (basic.equals(reference.segment(text))) {
            return Difference.PAIRS_AND_EMOJI_KEPT;
        }
        return basic.equals(reference.segment(text + "。")) ? Difference.END_OF_TEXT : Difference.UNEXPLAINED;
    }

    /** What both have, for messages. */
    public String describe(String text) {
        return text + "\n  ours      " + texts(ours.segment(text)) + "\n  reference " + texts(reference.segment(text));
    }

    private static List<String> texts(List<Token> tokens) {
        return tokens.stream().map(Token::text).toList();
    }

    /** The reference drops surrogates; and of emoji all that is no letter, digit or CJK character. */
    private static boolean isBasic(Token token) {
        char first = token.text().charAt(0);
        return !Character.isSurrogate(first) && (first < '\u2190' || first > '\u2BFF');
    }

    private List<Token> inParts(String text) {
        List<Token> tokens = new ArrayList<>();
        int start = 0;
        for (int end = 1; end <= text.length(); end++) {
            if (end == text.length() || SEPARATORS.indexOf(text.charAt(end - 1)) >= 0) {
                for (Token token : reference.segment(text.substring(start, end))) {
                    tokens.add(new Token(token.text(), start + token.start(), start + token.end()));
                }
                start = end;
            }
        }
        return tokens;
    }
}
