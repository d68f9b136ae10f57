package io.zhengwen.text;

/**
 * Removes pinyin glosses. A gloss is one syllable of pinyin in brackets directly after a Chinese character that has
 * this reading; a written tone need not match, while a syllable without a tone must be a neutral-tone reading. All
 * other bracketed text stays: {@code （重慶）}, {@code (GDP)}, {@code (b)}, {@code 读作(shà)}. Damage that a gloss caused
 * in the surrounding text is repaired by {@link GbkRepair}.
 */
final class GlossRemover {
    private GlossRemover() {}

    /** Returns the text without glosses; the same instance if it has none. */
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
                kept = repair.repairAt(i, out);
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
     * Returns the character that a gloss at {@code at} would belong to. Usually it is the preceding one. If a letter
     * precedes and a Chinese character comes before that, it is the character made of the last byte of the one and
     * the byte of the letter: 佔 ends with D7, R is 52, and D7 52 is 識.
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

    /** Returns the end of the gloss after {@code character} that opens at {@code at}; {@code at} if there is none. */
    static int end(CharSequence text, char character, int at) {
        if (!HanCharacters.isHan(character)) {
            return at;
        }
        PinyinGloss gloss = PinyinGloss.at(text, at);
        return gloss != null && hasReading(character, gloss) ? gloss.end() : at;
    }

    private static boolean hasReading(char character, PinyinGloss gloss) {
        PinyinReadings readings = PinyinReadings.get();
        if (!gloss.hasTone()) {
            return readings.has(character, gloss.reading());
        }
        return readings.knows(character)
                ? readings.hasInSomeTone(character, gloss.reading())
                : readings.isSyllable(gloss.reading());
    }
}
