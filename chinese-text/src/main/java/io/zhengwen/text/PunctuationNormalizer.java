package io.zhengwen.text;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes punctuation next to Chinese characters full-width and leaves ASCII punctuation elsewhere: {@code 11月2日,市委}
 * gets ，, while {@code 1,000}, {@code 3.5}, {@code 12:30}, web and mail addresses and Latin text stay unchanged.
 * Brackets and straight quotation marks change in pairs.
 */
final class PunctuationNormalizer {
    /** The parts of a mail address are possessive, as those that may be taken back cost a frame of the stack each. */
    private static final Pattern ADDRESS = Pattern.compile(
            "(?:https?|ftp)://[!-~]*[\\w/=&#-]|www\\.[!-~]*[\\w/=&#-]|(?<![\\w.+-])[\\w.+-]{1,64}@[\\w-]++(?:\\.[\\w-]++)++",
            Pattern.CASE_INSENSITIVE);

    private static final String HALF = ",;:!?";
    private static final String FULL = "，；：！？";
    private static final String DOTS = "•・‧∙⋅";
    private static final String DASHES = "-─―—";
    /** The maximum number of spaces and quotation marks between a mark and the character that decides about it. */
    private static final int MAX_SKIPPED = 8;

    private static final String NUMERALS = "一二三四五六七八九十百";
    private static final boolean[] CANDIDATES = new boolean[0x10000];

    static {
        ("()（）\".。：．" + HALF + DOTS + DASHES).chars().forEach(c -> CANDIDATES[c] = true);
    }

    private final OffsetMappedText in;
    private final String text;
    private final BitSet addresses = new BitSet();
    private final BitSet full = new BitSet();
    private final BitSet closingQuotes = new BitSet();

    /** The offset of the last full-width mark; a mark directly after it becomes full-width too. */
    private int lastFull = -1;

    private PunctuationNormalizer(OffsetMappedText in) {
        this.in = in;
        this.text = in.text();
    }

    static OffsetMappedText widen(OffsetMappedText in) {
        String text = in.text();
        for (int i = 0; i < text.length(); i++) {
            if (CANDIDATES[text.charAt(i)]) {
                return new PunctuationNormalizer(in).widen(i);
            }
        }
        return in;
    }

    private OffsetMappedText widen(int first) {
        findAddresses();
        pairBrackets();
        pairQuotes();
        OffsetMappedText.Editor out = null;
        int kept = 0;
        int i = first;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (!CANDIDATES[c] || addresses.get(i)) {
                i++;
                continue;
            }
            int end = runEnd(i);
            String marks = end - i > 1 ? runReplacement(i, end) : replacement(i);
            if (!marks.isEmpty()) {
                out = out == null ? in.edit() : out;
                out.keep(kept, i);
                out.replace(i, end, marks);
                kept = end;
            }
            i = end;
        }
        if (out == null) {
            return in;
        }
        out.keep(kept, text.length());
        return out.done();
    }

    /** Returns the end of the dots or dashes that begin at {@code i}; {@code i + 1} for any other mark. */
    private int runEnd(int i) {
        char c = text.charAt(i);
        boolean dash = DASHES.indexOf(c) >= 0;
        int end = i + 1;
        if (dash || c == '.' || c == '。') {
            while (end < text.length() && (dash ? DASHES.indexOf(text.charAt(end)) >= 0 : text.charAt(end) == c)) {
                end++;
            }
        }
        return end;
    }

    /**
     * Returns the replacement for several dots or dashes: next to Chinese characters a Chinese ellipsis or dash,
     * otherwise empty.
     */
    private String runReplacement(int i, int end) {
        boolean dash = DASHES.indexOf(text.charAt(i)) >= 0;
        String marks = dash ? "——" : "……";
        boolean nextToChinese = HanCharacters.isChinese(before(i)) || HanCharacters.isChinese(after(end));
        boolean run = end - i >= (dash ? 2 : 3);
        return run && nextToChinese && !text.substring(i, end).equals(marks) ? marks : "";
    }

    /** Returns the replacement for the single mark at {@code i}; empty if it stays. */
    private String replacement(int i) {
        char mark = widened(i);
        if (!HanCharacters.isHan(mark) && HanCharacters.isChinese(mark)) {
            lastFull = i;
        }
        return mark == text.charAt(i) ? "" : String.valueOf(mark);
    }

    private char widened(int i) {
        char c = text.charAt(i);
        if (full.get(i)) {
            return switch (c) {
                case '(' -> '（';
                case ')' -> '）';
                case '"' -> '“';
                default -> c;
            };
        }
        if (closingQuotes.get(i)) {
            return '”';
        }
        if (c == '：' && isDigit(i - 1) && isDigit(i + 1)) {
            return ':';
        }
        if (DOTS.indexOf(c) >= 0) {
            return isHan(i - 1) && isHan(i + 1) ? '·' : c;
        }
        int mark = HALF.indexOf(c);
        if (mark >= 0) {
            return isNextToChinese(i) ? FULL.charAt(mark) : c;
        }
        return c == '.' && isFullStop(i) ? '。' : c;
    }

    private boolean isNextToChinese(int i) {
        char c = text.charAt(i);
        boolean inNumber = isDigit(i - 1) && isDigit(i + 1);
        if ((inNumber && (c == ',' || c == ':')) || (c == ':' && text.startsWith("//", i + 1))) {
            return false;
        }
        return HanCharacters.isChinese(before(i))
                || HanCharacters.isChinese(after(i + 1))
                || (lastFull >= 0 && lastFull == i - 1);
    }

    /**
     * Whether the dot is a full stop at the end of a Chinese line or quotation, and not the dot of a numbering such
     * as {@code 一.}.
     */
    private boolean isFullStop(int i) {
        if (!isHan(i - 1)) {
            return false;
        }
        int next = i + 1;
        while (next < text.length() && "”’）)\"".indexOf(text.charAt(next)) >= 0) {
            next++;
        }
        boolean atEnd = next == text.length() || Character.isWhitespace(text.charAt(next));
        int start = i;
        while (start > 0 && NUMERALS.indexOf(text.charAt(start - 1)) >= 0) {
            start--;
        }
        boolean numeral = start < i && (start == 0 || text.charAt(start - 1) == '\n');
        return atEnd && !numeral;
    }

    private void findAddresses() {
        if (!text.contains("://") && !text.contains("www.") && text.indexOf('@') < 0) {
            return;
        }
        Matcher matcher = ADDRESS.matcher(text);
        while (matcher.find()) {
            addresses.set(matcher.start(), matcher.end());
        }
    }

    /** Records which half-width brackets become full-width. */
    private void pairBrackets() {
        if (text.indexOf('(') < 0 && text.indexOf(')') < 0) {
            return;
        }
        int[] open = new int[text.length() + 1];
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = addresses.get(i) ? ' ' : text.charAt(i);
            if (c == '\n') {
                depth = closeAll(open, depth);
            } else if (c == '(' || c == '（') {
                open[depth++] = i;
            } else if (c == ')' || c == '）') {
                pair(depth > 0 ? open[--depth] : -1, i);
            }
        }
        closeAll(open, depth);
    }

    /** Decides about opening brackets without a closing one by their neighbours; returns the new depth. */
    private int closeAll(int[] open, int depth) {
        for (int i = 0; i < depth; i++) {
            if (HanCharacters.isChinese(before(open[i])) || isHan(open[i] + 1)) {
                full.set(open[i]);
            }
        }
        return 0;
    }

    private void pair(int open, int close) {
        if (open < 0) {
            if (HanCharacters.isChinese(before(close)) || HanCharacters.isChinese(after(close + 1))) {
                full.set(close);
            }
            return;
        }
        boolean mixed = text.charAt(open) == '（' || text.charAt(close) == '）';
        boolean chineseInside = HanCharacters.isChinese(after(open + 1)) || HanCharacters.isChinese(before(close));
        char left = before(open);
        boolean chineseOutside = HanCharacters.isChinese(left)
                || (HanCharacters.isChinese(after(close + 1)) && !isLatinOrDigit(left) && left != ']');
        if (mixed || chineseInside || chineseOutside) {
            full.set(open);
            full.set(close);
        }
    }

    /** Records the straight quotation marks that form pairs within a line and have Chinese text on either side. */
    private void pairQuotes() {
        int from = 0;
        while (text.indexOf('"', from) >= 0) {
            int open = text.indexOf('"', from);
            int line = text.indexOf('\n', open);
            int lineEnd = line < 0 ? text.length() : line;
            pairQuotes(open, lineEnd);
            from = lineEnd;
        }
    }

    private void pairQuotes(int first, int lineEnd) {
        long count =
                text.substring(first, lineEnd).chars().filter(c -> c == '"').count();
        if (count % 2 != 0) {
            return;
        }
        int open = first;
        while (open >= 0 && open < lineEnd) {
            int close = text.indexOf('"', open + 1);
            boolean chinese = HanCharacters.isChinese(before(open))
                    || HanCharacters.isChinese(after(open + 1))
                    || HanCharacters.isChinese(before(close))
                    || HanCharacters.isChinese(after(close + 1));
            if (chinese) {
                full.set(open);
                closingQuotes.set(close);
            }
            open = text.indexOf('"', close + 1);
        }
    }

    /**
     * Returns the character before {@code i}, skipping spaces and quotation marks; a half-width mark after a Chinese
     * character counts as its full-width form.
     */
    private char before(int i) {
        int at = i - 1;
        while (at >= 0 && i - at <= MAX_SKIPPED && " ”’\"".indexOf(text.charAt(at)) >= 0) {
            at--;
        }
        if (at < 0) {
            return ' ';
        }
        int half = HALF.indexOf(text.charAt(at));
        return half >= 0 && isHan(at - 1) ? FULL.charAt(half) : text.charAt(at);
    }

    /** Returns the character at {@code i} or after it, skipping spaces and quotation marks, on the same line. */
    private char after(int i) {
        int at = i;
        while (at < text.length() && at - i < MAX_SKIPPED && " “‘\"".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at >= text.length() ? ' ' : text.charAt(at);
    }

    private boolean isHan(int i) {
        return i >= 0 && i < text.length() && HanCharacters.isHan(text.charAt(i));
    }

    private boolean isDigit(int i) {
        return i >= 0 && i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }

    private static boolean isLatinOrDigit(char c) {
        return c < 0x250 && Character.isLetterOrDigit(c);
    }
}
