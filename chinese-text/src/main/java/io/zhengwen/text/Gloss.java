package io.zhengwen.text;

import org.jspecify.annotations.Nullable;

/**
 * One syllable of pinyin that ends in a closing bracket, as found in a text.
 *
 * @param reading the syllable with its tone as a digit, {@code shu4}, 5 when no tone is written; ü is written v
 * @param end the offset behind the closing bracket
 */
record Gloss(String reading, int end) {
    private static final int LONGEST = 7;
    private static final String MARKED = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜăĕĭŏŭńňǹḿ";
    private static final String PLAIN = "aaaaeeeeiiiioooouuuuvvvvaeiounnnm";
    private static final String TONES = "123412341234123412341234333332342";

    boolean hasTone() {
        return reading.charAt(reading.length() - 1) != '5';
    }

    /** The gloss whose opening bracket stands at {@code at}, half- or full-width. */
    static @Nullable Gloss at(CharSequence text, int at) {
        if (at >= text.length() || (text.charAt(at) != '(' && text.charAt(at) != '（')) {
            return null;
        }
        return withoutOpening(text, at + 1);
    }

    /** The gloss whose first letter stands at {@code at}. */
    static @Nullable Gloss withoutOpening(CharSequence text, int at) {
        StringBuilder syllable = new StringBuilder(LONGEST);
        char tone = '5';
        for (int i = at; i < text.length() && i <= at + LONGEST; i++) {
            char c = text.charAt(i);
            if (c == ')' || c == '）') {
                return syllable.length() == 0
                        ? null
                        : new Gloss(syllable.append(tone).toString(), i + 1);
            }
            int marked = MARKED.indexOf(c);
            if (marked >= 0) {
                if (tone != '5') {
                    return null;
                }
                tone = TONES.charAt(marked);
                syllable.append(PLAIN.charAt(marked));
            } else if (c >= 'a' && c <= 'z') {
                syllable.append(c);
            } else if ("üɡɑ".indexOf(c) >= 0) {
                syllable.append("vga".charAt("üɡɑ".indexOf(c)));
            } else {
                return null;
            }
        }
        return null;
    }
}
