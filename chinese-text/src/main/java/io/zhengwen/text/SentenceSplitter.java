package io.zhengwen.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits a clean paragraph into sentences.
 *
 * <p>A sentence ends with one or more of 。！？ and includes the closing marks that follow. There is no split inside
 * closed pairs of quotation marks, title marks and brackets. After a quotation that ends with such a mark the
 * sentence ends too, as in 他说：“好。”, unless it continues: with a comma, with the speaker (“好。”他说。), or if the words
 * are merely quoted (高喊“加油！”的人群). Semicolons, colons and ellipses do not end a sentence. Latin sentences end with a
 * full stop before a space, after a word that is not an abbreviation.
 */
public final class SentenceSplitter {
    private static final String ENDS = "。！？";
    private static final Pattern SPEAKER = Pattern.compile("[^，。：；！？、“”]{0,16}"
            + "(?:说|说道|道|表示|称|问|问道|答|答道|回答|介绍|坦言|感慨|感叹|回忆|告诉记者|告诉我们|解释|笑言|直言|透露|补充|写道|喊道|指出|强调)[，。：！]?.*");
    private static final Pattern ABBREVIATION = Pattern.compile(
            "(?i)(?:^|.*[^a-z])(?:mr|mrs|ms|dr|prof|st|inc|ltd|co|corp|no|vs|etc|jr|sr|fig|vol|dept|gov|gen|approx|[a-z])");

    /** Note numbers such as [1]. Possessive, because each repetition that can be backtracked uses a stack frame. */
    private static final Pattern NOTES = Pattern.compile("(?:\\[\\d{1,3}+])++");

    private final String text;
    private final EnclosureMatcher enclosures;
    private final List<Span> spans = new ArrayList<>();
    private int start;

    private SentenceSplitter(String paragraph) {
        this.text = paragraph;
        this.enclosures = new EnclosureMatcher(paragraph);
    }

    /**
     * Returns the spans of the sentences in {@code paragraph}, in order, without surrounding white space, none of
     * them empty.
     */
    public static List<Span> split(String paragraph) {
        return new SentenceSplitter(paragraph).split();
    }

    private List<Span> split() {
        int i = 0;
        while (i < text.length()) {
            int close = enclosures.closeOf(i);
            if (close > 0) {
                boolean ends = endsWithQuotation(i, close);
                i = close + 1;
                if (ends) {
                    i = afterClosing(i);
                    endSentence(i);
                }
            } else if (text.charAt(i) == '\n') {
                endSentence(i++);
            } else if (isEnd(i)) {
                i = afterClosing(i + 1);
                endSentence(i);
            } else {
                i = "!?".indexOf(text.charAt(i)) >= 0 ? afterClosing(i + 1) : i + 1;
            }
        }
        endSentence(text.length());
        return spans;
    }

    private boolean isEnd(int i) {
        char c = text.charAt(i);
        if (ENDS.indexOf(c) >= 0) {
            return true;
        }
        if (".!?".indexOf(c) < 0) {
            return false;
        }
        int next = afterClosing(i + 1);
        boolean atGap = next == text.length() || isSpace(next);
        if (c == '!' || c == '?') {
            return atGap;
        }
        return c == '.' && atGap && isLatinFullStop(i);
    }

    /**
     * Whether the dot is a full stop: after at least two Latin words, the last of them not an abbreviation, and not
     * before a lower-case letter.
     */
    private boolean isLatinFullStop(int i) {
        int word = i;
        while (word > start && isLatin(text.charAt(word - 1))) {
            word--;
        }
        if (word == i || word - 2 < start || text.charAt(word - 1) != ' ') {
            return false;
        }
        int next = afterClosing(i + 1);
        while (isSpace(next)) {
            next++;
        }
        boolean continues = next < text.length() && Character.isLowerCase(text.charAt(next));
        char before = text.charAt(word - 2);
        boolean afterWord = isLatin(before) || ",;:".indexOf(before) >= 0;
        return !continues
                && afterWord
                && !ABBREVIATION.matcher(text.substring(word, i)).matches();
    }

    /** Whether the sentence ends after the pair of marks from {@code open} to {@code close}. */
    private boolean endsWithQuotation(int open, int close) {
        int last = close - 1;
        while (last > open && EnclosureMatcher.isClosing(text.charAt(last))) {
            last--;
        }
        char end = text.charAt(last);
        boolean latin = ".!?".indexOf(end) >= 0 && isIntroduced(open);
        if (last == open || (ENDS.indexOf(end) < 0 && !latin) || close + 1 == text.length()) {
            return false;
        }
        boolean first = isBlank(start, open);
        if (!EnclosureMatcher.isQuotation(text.charAt(open))) {
            return first && text.charAt(open) != '《' && text.charAt(open) != '〈';
        }
        if ("，、；：,;:。！？…—）".indexOf(text.charAt(close + 1)) >= 0) {
            return false;
        }
        if (first) {
            String rest = text.substring(close + 1, Math.min(text.length(), close + 40));
            return !SPEAKER.matcher(rest).matches();
        }
        return end == '。' || isIntroduced(open);
    }

    private boolean isBlank(int from, int to) {
        int i = from;
        while (i < to && isSpace(i)) {
            i++;
        }
        return i == to;
    }

    private boolean isIntroduced(int open) {
        return open > start && "：，,: ".indexOf(text.charAt(open - 1)) >= 0;
    }

    /**
     * Returns the offset after the end marks and closing marks at {@code i}, including note numbers such as {@code
     * [1]}.
     */
    private int afterClosing(int i) {
        int end = i;
        while (end < text.length()) {
            char c = text.charAt(end);
            if (ENDS.indexOf(c) < 0 && "!?…".indexOf(c) < 0 && !EnclosureMatcher.isClosing(c)) {
                break;
            }
            end++;
        }
        Matcher note = NOTES.matcher(text).region(end, text.length());
        return note.lookingAt() ? note.end() : end;
    }

    /** Ends a sentence at {@code end}; one without letters or digits is appended to the previous sentence. */
    private void endSentence(int end) {
        int from = start;
        int to = end;
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        start = end;
        if (from == to) {
            return;
        }
        boolean words = text.substring(from, to).codePoints().anyMatch(Character::isLetterOrDigit);
        if (words || spans.isEmpty()) {
            spans.add(new Span(from, to));
        } else {
            Span before = spans.remove(spans.size() - 1);
            spans.add(new Span(before.start(), to));
        }
    }

    private boolean isSpace(int i) {
        return i < text.length() && Character.isWhitespace(text.charAt(i));
    }

    private static boolean isLatin(char c) {
        return c < 0x250 && (Character.isLetterOrDigit(c) || "-'%.".indexOf(c) >= 0);
    }
}
