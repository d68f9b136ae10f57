package io.zhengwen.text;

import org.jspecify.annotations.Nullable;

/**
 * A syllable of pinyin followed by a closing bracket, as found in a text.
 *
 * @param reading the syllable in the encoding of {@link PinyinReadings}
 * @param end the offset after the closing bracket
 */
record PinyinGloss(long reading, int end) {
    private static final int LONGEST = 7;
    private static final String MARKED = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜăĕĭŏŭńňǹḿ";
    private static final String PLAIN = "aaaaeeeeiiiioooouuuuvvvvaeiounnnm";
    private static final String TONES = "123412341234123412341234333332342";
    private static final String VARIANTS = "üɡɑ";
    private static final String VARIANTS_OF = "vga";

    boolean hasTone() {
        return PinyinReadings.tone(reading) != PinyinReadings.NEUTRAL;
    }

    /** Returns the gloss whose opening bracket, half- or full-width, is at {@code at}; null if there is none. */
    static @Nullable PinyinGloss at(CharSequence text, int at) {
        if (at >= text.length() || (text.charAt(at) != '(' && text.charAt(at) != '（')) {
            return null;
        }
        return withoutOpening(text, at + 1);
    }

    /** Returns the gloss whose first letter is at {@code at}; null if there is none. */
    static @Nullable PinyinGloss withoutOpening(CharSequence text, int at) {
        long syllable = 0;
        int tone = PinyinReadings.NEUTRAL;
        for (int i = at; i < text.length() && i <= at + LONGEST; i++) {
            char c = text.charAt(i);
            if (c == ')' || c == '）') {
                return i == at ? null : new PinyinGloss(PinyinReadings.reading(syllable, tone), i + 1);
            }
            if (c >= 'a' && c <= 'z') {
                syllable = PinyinReadings.append(syllable, c);
                continue;
            }
            int marked = MARKED.indexOf(c);
            int variant = VARIANTS.indexOf(c);
            if (marked >= 0 && tone == PinyinReadings.NEUTRAL) {
                syllable = PinyinReadings.append(syllable, PLAIN.charAt(marked));
                tone = TONES.charAt(marked) - '0';
            } else if (variant >= 0) {
                syllable = PinyinReadings.append(syllable, VARIANTS_OF.charAt(variant));
            } else {
                return null;
            }
        }
        return null;
    }
}
