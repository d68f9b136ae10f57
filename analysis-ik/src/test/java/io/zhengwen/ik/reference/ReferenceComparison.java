package io.zhengwen.ik.reference;

import io.zhengwen.ik.IkDictionary;
import io.zhengwen.ik.IkSegmenter;
import io.zhengwen.ik.SegmentationMode;
import io.zhengwen.ik.Token;
import java.util.ArrayList;
import java.util.List;

/** Compares our tokens with the reference's and classifies every difference. For one thread. */
public final class ReferenceComparison {

    /** The length up to which a text certainly fits into the reference's buffer. */
    private static final int SEAMLESS = 3_000;

    private static final String SEPARATORS = "。；！？\n";

    private final ReferenceIk reference;
    private final IkSegmenter ours;

    public ReferenceComparison(IkDictionary dictionary, SegmentationMode mode) {
        this.reference = new ReferenceIk(mode);
        this.ours = new IkSegmenter(dictionary, mode);
    }

    public DifferenceKind compare(String text) {
        List<Token> tokens = ours.segment(text);
        if (tokens.equals(reference.segment(text))) {
            return DifferenceKind.NONE;
        }
        List<Token> basic = tokens.stream().filter(ReferenceComparison::isBasic).toList();
        if (text.length() > SEAMLESS) {
            return basic.equals(inParts(text)) ? DifferenceKind.SEAM_IN_LONG_TEXT : DifferenceKind.UNEXPLAINED;
        }
        if (basic.equals(reference.segment(text))) {
            return DifferenceKind.PAIRS_AND_EMOJI_KEPT;
        }
        return basic.equals(reference.segment(text + "。")) ? DifferenceKind.END_OF_TEXT : DifferenceKind.UNEXPLAINED;
    }

    /** Returns the tokens of both, for messages. */
    public String describe(String text) {
        return text + "\n  ours      " + texts(ours.segment(text)) + "\n  reference " + texts(reference.segment(text));
    }

    private static List<String> texts(List<Token> tokens) {
        return tokens.stream().map(Token::text).toList();
    }

    /**
     * Whether the reference keeps the token: it drops surrogates and all emoji that are not letters, digits or CJK
     * characters.
     */
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
