package io.zhengwen.text;

import com.hankcs.hanlp.dictionary.CoreDictionary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Repairs text in which a gloss was inserted into the middle of a character.
 *
 * <p>The gloss writer worked on GBK bytes, two for each Chinese character, and inserted {@code (shù)} after every
 * pair of bytes 94 B5 (數). The bytes of 當地結 are AE 94, B5 D8, BD 59: here 94 B5 is the second byte of 當 and the first
 * of 地. The gloss was inserted between them:
 *
 * <pre>
 *   AE 94 B5 (shù) D8 BD 59    decoded: 當 (AE 94), ? (B5 and the bracket), shù), 亟 (D8 BD), Y (59)
 * </pre>
 *
 * <p>The visible trace is a question mark (or U+FFFD) and a syllable without its opening bracket. One byte is lost,
 * here B5, and the text after it is decoded one byte late until a single-byte character ends the shift. The byte
 * before the loss, 94, and the reading, shù, identify the glossed character, 94 B5, and so the lost byte. With it the
 * following bytes are paired correctly again: B5 D8 地, BD 59 結. Glosses within the shifted text are removed on the
 * way. A gloss whose opening bracket swallowed the second byte of the character before it is a loss of the same kind;
 * it ends the shift.
 *
 * <p>Several characters may have the same first byte and reading. The candidates are ranked: first those that are
 * glossed correctly elsewhere in the text; then those whose repair forms words with its neighbours, by the frequency
 * of the words; then traditional characters, because gloss writers gloss those; then the more common characters.
 *
 * <p>Not recoverable: if a shift ends at a single byte below 0x40 (a digit, a comma, a line end), the decoder
 * swallowed that byte together with the second half of a character. Both become one U+FFFD.
 */
final class GbkRepair {
    private static final char REPLACEMENT = '\uFFFD';
    private static final int LONGEST_SHIFT = 4000;
    private static final int GLOSSED_BONUS = 1_000_000_000;
    private static final int LONGEST_WORD = 4;
    private static final int WORD_WEIGHT = 3;
    private static final int TRADITIONAL_BONUS = 8;

    private final String text;
    private final Map<Long, List<Byte>> candidates = new HashMap<>();
    private @Nullable Set<Long> glossed;

    GbkRepair(String text) {
        this.text = text;
    }

    /** Whether the text contains the trace of a byte lost to a gloss. */
    static boolean isNeeded(String text) {
        for (char mark : new char[] {'?', REPLACEMENT}) {
            for (int i = text.indexOf(mark); i >= 0; i = text.indexOf(mark, i + 1)) {
                if (isTrace(text, i)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the text has the trace of a byte lost to a gloss at {@code at}: {@code ?shù)}. */
    static boolean isTrace(CharSequence text, int at) {
        return trace(text, at) != null;
    }

    private static @Nullable PinyinGloss trace(CharSequence text, int at) {
        PinyinGloss gloss = afterLoss(text, at);
        return gloss != null && gloss.hasTone() && PinyinReadings.get().isSyllable(gloss.reading()) ? gloss : null;
    }

    /** Returns the syllable that follows a lost byte at {@code at}; null if there is none. */
    private static @Nullable PinyinGloss afterLoss(CharSequence text, int at) {
        if (text.charAt(at) != '?' && text.charAt(at) != REPLACEMENT) {
            return null;
        }
        PinyinGloss gloss = PinyinGloss.withoutOpening(text, at + 1);
        if (gloss == null && text.charAt(at) == REPLACEMENT) {
            gloss = PinyinGloss.at(text, at + 1);
        }
        return gloss;
    }

    /**
     * Writes the repaired text from the trace at {@code at} to the end of the damage; writes nothing if no character
     * fits.
     *
     * @return the offset at which undamaged text continues; {@code at} if nothing was repaired
     */
    int repairAt(int at, OffsetMappedText.Editor out) {
        PinyinGloss gloss = trace(text, at);
        String before = out.tail(LONGEST_WORD - 1);
        byte[] bytes = before.isEmpty() ? new byte[0] : GbkEncoding.bytes(before.charAt(before.length() - 1));
        if (gloss == null || bytes.length != 2) {
            return at;
        }
        Shift best = null;
        int bestScore = -1;
        for (byte lost : candidates(bytes[1], gloss.reading())) {
            Shift shift = follow(lost, at, gloss.end(), before);
            if (shift != null) {
                int score = score(GbkEncoding.character(bytes[1], lost), gloss.reading(), before, shift.text());
                if (score > bestScore) {
                    bestScore = score;
                    best = shift;
                }
            }
        }
        if (best == null) {
            return at;
        }
        for (RepairedCharacter one : best.repaired) {
            out.replace(one.from, one.to, one.character);
        }
        return best.end;
    }

    /** Returns the second bytes of the characters that begin with {@code first} and have this reading. */
    private List<Byte> candidates(byte first, long reading) {
        return candidates.computeIfAbsent(reading << Byte.SIZE | (first & 0xFF), key -> find(first, reading));
    }

    private static List<Byte> find(byte first, long reading) {
        List<Byte> seconds = new ArrayList<>();
        for (int second = 0x40; second <= 0xFE; second++) {
            char character = GbkEncoding.character(first, (byte) second);
            if (HanCharacters.isHan(character) && PinyinReadings.get().has(character, reading)) {
                seconds.add((byte) second);
            }
        }
        return seconds;
    }

    /**
     * Pairs the bytes after a loss again, beginning with the lost one, until the shift ends; returns null if the
     * bytes do not form text or the shift does not end.
     */
    private @Nullable Shift follow(byte lost, int at, int next, String before) {
        if (!GbkEncoding.isLeadByte(lost)) {
            return null;
        }
        Shift shift = new Shift();
        byte pending = lost;
        int from = at;
        int i = next;
        while (i < text.length() && i < at + LONGEST_SHIFT) {
            char c = text.charAt(i);
            PinyinGloss gloss = afterLoss(text, i);
            if (gloss != null && endAtLoss(shift, pending, from, gloss, before)) {
                return shift;
            }
            if (c == '?' || c == REPLACEMENT) {
                shift.add(REPLACEMENT, from, i + 1);
                shift.end = i + 1;
                return shift;
            }
            byte[] pair = GbkEncoding.bytes(c);
            char character = pair.length == 0 ? REPLACEMENT : GbkEncoding.character(pending, pair[0]);
            if (!GbkEncoding.isText(character)) {
                return null;
            }
            int end = i + 1;
            shift.add(character, from, end);
            if (pair.length == 1) {
                shift.end = GlossRemover.end(text, character, end);
                return shift;
            }
            if (pair[1] >= 0) { // a single byte that was decoded as the second byte of a pair
                shift.add((char) pair[1], i, end);
                shift.end = end;
                return shift;
            }
            pending = pair[1];
            from = i;
            i = Math.max(end, GlossRemover.end(text, c, end));
        }
        return null;
    }

    /**
     * Ends the shift at a character whose second byte was lost to the bracket of its own gloss; returns false if no
     * character fits.
     */
    private boolean endAtLoss(Shift shift, byte first, int from, PinyinGloss gloss, String before) {
        String left = before + shift.text();
        String right = following(gloss.end());
        char best = REPLACEMENT;
        int bestScore = -1;
        for (byte second : candidates(first, gloss.reading())) {
            char character = GbkEncoding.character(first, second);
            int score = score(character, gloss.reading(), left, character + right);
            if (score > bestScore) {
                bestScore = score;
                best = character;
            }
        }
        if (best == REPLACEMENT) {
            return false;
        }
        shift.add(best, from, gloss.end());
        shift.end = gloss.end();
        return true;
    }

    /**
     * Rates a repair in which {@code character} is the glossed one and {@code repaired} is the text after
     * {@code before}.
     */
    private int score(char character, long reading, String before, String repaired) {
        int score = glossed().contains(key(character, reading)) ? GLOSSED_BONUS : 0;
        score += WORD_WEIGHT * magnitude(words(before, repaired));
        score += magnitude(frequency(repaired.substring(0, 1)));
        score += SimplifiedConverter.isTraditional(character) ? TRADITIONAL_BONUS : 0;
        return score + commonness(SimplifiedConverter.single(repaired.charAt(0)));
    }

    /** Returns the total frequency of the words that contain the first character of {@code repaired}. */
    private static int words(String before, String repaired) {
        StringBuilder context = new StringBuilder();
        int at = Math.min(before.length(), LONGEST_WORD - 1);
        context.append(before, before.length() - at, before.length());
        context.append(repaired, 0, Math.min(repaired.length(), LONGEST_WORD));
        int frequency = 0;
        for (int from = 0; from <= at; from++) {
            for (int to = Math.max(at + 1, from + 2); to <= Math.min(context.length(), from + LONGEST_WORD); to++) {
                frequency += frequency(context.substring(from, to));
            }
        }
        return frequency;
    }

    private static int frequency(String word) {
        StringBuilder simplified = new StringBuilder(word);
        for (int i = 0; i < word.length(); i++) {
            simplified.setCharAt(i, SimplifiedConverter.single(word.charAt(i)));
        }
        return CoreDictionary.getTermFrequency(simplified.toString());
    }

    /** Returns the number of binary digits. */
    private static int magnitude(int frequency) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(frequency);
    }

    /** Returns the next Chinese characters from {@code at} on, without glosses. */
    private String following(int at) {
        StringBuilder following = new StringBuilder();
        int i = at;
        while (i < text.length() && following.length() < LONGEST_WORD - 1 && HanCharacters.isHan(text.charAt(i))) {
            following.append(text.charAt(i));
            i = Math.max(i + 1, GlossRemover.end(text, text.charAt(i), i + 1));
        }
        return following.toString();
    }

    /** Returns the intact glosses of the text, each as a key of character and reading. */
    private Set<Long> glossed() {
        if (glossed == null) {
            glossed = new HashSet<>();
            for (int i = 1; i < text.length(); i++) {
                PinyinGloss gloss = PinyinGloss.at(text, i);
                if (gloss != null) {
                    glossed.add(key(text.charAt(i - 1), gloss.reading()));
                }
            }
        }
        return glossed;
    }

    private static long key(char character, long reading) {
        return reading << Character.SIZE | character;
    }

    /** Returns 2 for a character of GB 2312's first level, 1 for the second level, 0 for others. */
    private static int commonness(char character) {
        byte[] bytes = GbkEncoding.bytes(character);
        int row = bytes.length == 2 && (bytes[1] & 0xFF) >= 0xA1 ? bytes[0] & 0xFF : 0;
        return row >= 0xB0 && row <= 0xD7 ? 2 : row >= 0xD8 && row <= 0xF7 ? 1 : 0;
    }

    /** A restored character and the range of the damaged text that held its bytes. */
    private record RepairedCharacter(char character, int from, int to) {}

    private static final class Shift {
        final List<RepairedCharacter> repaired = new ArrayList<>();
        int end;

        void add(char character, int from, int to) {
            repaired.add(new RepairedCharacter(character, from, to));
        }

        String text() {
            StringBuilder text = new StringBuilder();
            for (RepairedCharacter one : repaired) {
                text.append(one.character);
            }
            return text.toString();
        }
    }
}
