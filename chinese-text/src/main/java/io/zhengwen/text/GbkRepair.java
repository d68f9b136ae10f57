package io.zhengwen.text;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Mends text that a writer of glosses cut through the middle of a character.
 *
 * <p>Such a writer worked on GBK bytes, two a Chinese character, and put {@code (shù)} behind every pair of bytes 94 B5
 * (數). In 當地結 the bytes are AE 94, B5 D8, BD 59: a 94 B5 stands across 當 and 地. The gloss went in there:
 *
 * <pre>
 *   AE 94 B5 (shù) D8 BD 59    decoded again: 當 AE 94, ? B5 with the bracket, shù), 亟 D8 BD, Y 59
 * </pre>
 *
 * <p>What is left to see is a question mark (or U+FFFD) and a syllable without its opening bracket. One byte is lost,
 * here B5, and all that follows is decoded one byte late until a single byte falls into step. The byte before the loss,
 * 94, and the reading, shù, name the character whose gloss it was, 94 B5, and so the lost byte. With it, the bytes that
 * follow are paired anew: B5 D8 地, BD 59 結. On the way, the glosses of the shifted text go too; one that stood behind
 * a character whose second byte it swallowed is a loss of the same kind and ends the shift.
 *
 * <p>Several characters may share the first byte and the reading. One whose gloss stands elsewhere in the text comes
 * first, then traditional ones, then the one that makes the more common character of what follows.
 */
final class GbkRepair {
    private static final Charset GBK = Charset.forName("GBK");
    private static final char REPLACEMENT = '\uFFFD';
    private static final int LONGEST_SHIFT = 2000;

    private final String text;
    private @Nullable Set<Long> glossed;

    GbkRepair(String text) {
        this.text = text;
    }

    /** Whether at {@code at} a byte was lost to a gloss: {@code ?shù)}. */
    static boolean isTrace(CharSequence text, int at) {
        return trace(text, at) != null;
    }

    private static @Nullable Gloss trace(CharSequence text, int at) {
        if (text.charAt(at) != '?' && text.charAt(at) != REPLACEMENT) {
            return null;
        }
        Gloss gloss = Gloss.withoutOpening(text, at + 1);
        if (gloss == null && text.charAt(at) == REPLACEMENT) {
            gloss = Gloss.at(text, at + 1);
        }
        return gloss != null && gloss.hasTone() && Readings.get().isSyllable(gloss.reading()) ? gloss : null;
    }

    /**
     * Writes what stood at {@code at}, a trace, and behind it as far as the damage went; writes nothing when no
     * character fits.
     *
     * @return where the undamaged text goes on, {@code at} when nothing was mended
     */
    int mend(int at, Draft.Editor out) {
        Gloss gloss = trace(text, at);
        byte[] before = out.length() == 0 ? new byte[0] : bytes(out.charAt(out.length() - 1));
        if (gloss == null || before.length != 2) {
            return at;
        }
        Shift best = null;
        int bestRank = Integer.MAX_VALUE;
        for (byte lost : candidates(before[1], gloss.reading())) {
            Shift shift = follow(lost, at, gloss.end());
            if (shift != null) {
                int rank = rank(decode(before[1], lost), gloss.reading()) * 4 + rarity(shift.first());
                if (rank < bestRank) {
                    bestRank = rank;
                    best = shift;
                }
            }
        }
        if (best == null) {
            return at;
        }
        for (Mended one : best.mended) {
            out.replace(one.from, one.to, one.character);
        }
        return best.end;
    }

    /** The second bytes of the characters that begin with {@code first} and are read so. */
    private static List<Byte> candidates(byte first, long reading) {
        List<Byte> seconds = new ArrayList<>();
        for (int second = 0x40; second <= 0xFE; second++) {
            char character = decode(first, (byte) second);
            if (Han.isHan(character) && Readings.get().has(character, reading)) {
                seconds.add((byte) second);
            }
        }
        return seconds;
    }

    /** Pairs the bytes behind a loss anew, the lost one first, until they fall into step; null when they never do. */
    private @Nullable Shift follow(byte lost, int at, int next) {
        if (!isFirst(lost)) {
            return null;
        }
        Shift shift = new Shift();
        byte pending = lost;
        int from = at;
        int i = next;
        while (i < text.length() && i < at + LONGEST_SHIFT) {
            char c = text.charAt(i);
            Gloss gloss = c == '?' || c == REPLACEMENT ? trace(text, i) : null;
            if (gloss != null) {
                return endAtLoss(shift, pending, from, gloss) ? shift : null;
            }
            if (c == '?' || c == REPLACEMENT) {
                shift.add(REPLACEMENT, from, i + 1);
                shift.end = i + 1;
                return shift;
            }
            byte[] pair = bytes(c);
            char character = pair.length == 0 ? REPLACEMENT : decode(pending, pair[0]);
            if (!isText(character)) {
                return null;
            }
            int end = i + 1;
            shift.add(character, from, end);
            if (pair.length == 1) {
                shift.end = Glosses.end(text, character, end);
                return shift;
            }
            pending = pair[1];
            from = i;
            i = Math.max(end, Glosses.end(text, c, end));
        }
        return null;
    }

    /** The character whose second byte went with the bracket of its own gloss. */
    private boolean endAtLoss(Shift shift, byte first, int from, Gloss gloss) {
        char best = REPLACEMENT;
        int bestRank = Integer.MAX_VALUE;
        for (byte second : candidates(first, gloss.reading())) {
            char character = decode(first, second);
            int rank = rank(character, gloss.reading()) * 4 + rarity(character);
            if (rank < bestRank) {
                bestRank = rank;
                best = character;
            }
        }
        shift.add(best, from, gloss.end());
        shift.end = gloss.end();
        return best != REPLACEMENT;
    }

    private int rank(char character, long reading) {
        if (glossed().contains(key(character, reading))) {
            return 0;
        }
        return Simplified.isTraditional(character) ? 1 : 2;
    }

    /** The glosses that stand whole in the text, as character and reading. */
    private Set<Long> glossed() {
        if (glossed == null) {
            glossed = new HashSet<>();
            for (int i = 1; i < text.length(); i++) {
                Gloss gloss = Gloss.at(text, i);
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

    /** 0 for a character of GB 2312's first level, 1 for the second, 2 for those beyond. */
    private static int rarity(char character) {
        byte[] pair = bytes(Simplified.single(character));
        if (pair.length != 2 || (pair[1] & 0xFF) < 0xA1) {
            return 2;
        }
        return (pair[0] & 0xFF) <= 0xD7 ? 0 : 1;
    }

    private static boolean isText(char c) {
        return Han.isHan(c) || (Han.isChinese(c) || "“”‘’…—·％～".indexOf(c) >= 0);
    }

    private static boolean isFirst(byte b) {
        return (b & 0xFF) >= 0x81 && (b & 0xFF) <= 0xFE;
    }

    private static char decode(byte first, byte second) {
        String decoded = new String(new byte[] {first, second}, GBK);
        return decoded.length() == 1 ? decoded.charAt(0) : REPLACEMENT;
    }

    /** The character's bytes in GBK: one for ASCII, else two; none when it has no place there. */
    private static byte[] bytes(char c) {
        if (c < 0x40) {
            return new byte[0];
        }
        byte[] bytes = String.valueOf(c).getBytes(GBK);
        return bytes.length == 1 && c >= 0x80 ? new byte[0] : bytes;
    }

    /** A character put together again, and the units of the damaged text that held its bytes. */
    private record Mended(char character, int from, int to) {}

    private static final class Shift {
        final List<Mended> mended = new ArrayList<>();
        int end;

        void add(char character, int from, int to) {
            mended.add(new Mended(character, from, to));
        }

        char first() {
            return mended.get(0).character;
        }
    }
}
