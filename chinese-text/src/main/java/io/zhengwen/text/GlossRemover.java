package io.zhengwen.text;

/**
 * Removes pinyin glosses: one syllable of pinyin in brackets right behind a Chinese character that can be read so, in
 * whatever tone when a tone is written, as a neutral one when none is. Every other bracket is text: {@code （重慶）},
 * {@code (GDP)}, {@code (b)}, {@code 读作(shà)}. Where the writer of the glosses damaged the text around one, {@link
 * GbkRepair} mends it.
 */
final class GlossRemover {
    private GlossRemover() {}

    /** The draft without glosses; the same draft when it has none. */
    static OffsetMappedText remove(OffsetMappedText in) {
        String text = in.text();
        OffsetMappedText.Editor out = null;
        GbkRepair repair = null;
        int kept = 0;
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '(' || c == '（') {
                int end = end(text, glossed(text, i), i);
                if (end > i) {
                    out = out == null ? in.edit() : out;
                    out.keep(kept, i);
                    kept = end;
                    i = end - 1;
                }
            } else if (GbkRepair.isTrace(text, i)) {
                repair = repair == null ? new GbkRepair(text) : repair;
                out = out == null ? in.edit() : out;
                out.keep(kept, i);
                kept = repair.mend(i, out);
                i = Math.max(i, kept - 1);
            }
        }
        if (out == null) {
            return in;
        }
        out.keep(kept, text.length());
        return out.done();
    }

    /**
     * The character that a gloss at {@code at} would belong to: the one before, or, when that is a letter behind a Chinese
     * character, the one that the letter makes with the last byte before it: 佔 81 D7 before R (52), and 識 is D7 52.
     */
    private static char glossed(String text, int at) {
        char before = text.charAt(at - 1);
        if (before >= 0x80 || at < 2 || !HanCharacters.isHan(text.charAt(at - 2))) {
            return before;
        }
        byte[] first = GbkEncoding.bytes(text.charAt(at - 2));
        byte[] second = GbkEncoding.bytes(before);
        PinyinGloss gloss = PinyinGloss.at(text, at);
        if (first.length != 2 || second.length != 1 || gloss == null) {
            return before;
        }
        char across = GbkEncoding.character(first[1], second[0]);
        return gloss.hasTone() && PinyinReadings.get().has(across, gloss.reading()) ? across : before;
    }

    /** Where the gloss that opens at {@code at} behind {@code character} ends, or {@code at} when there is none. */
    static int end(CharSequence text, char character, int at) {
        if (!HanCharacters.isHan(character)) {
            return at;
        }
        PinyinGloss gloss = PinyinGloss.at(text, at);
        return gloss != null && reads(character, gloss) ? gloss.end() : at;
    }

    private static boolean reads(char character, PinyinGloss gloss) {
        PinyinReadings readings = PinyinReadings.get();
        if (!gloss.hasTone()) {
            return readings.has(character, gloss.reading());
        }
        return readings.knows(character)
                ? readings.hasInSomeTone(character, gloss.reading())
                : readings.isSyllable(gloss.reading());
    }
}
