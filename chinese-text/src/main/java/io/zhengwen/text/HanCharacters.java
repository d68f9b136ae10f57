package io.zhengwen.text;

/** Classifies characters as Chinese, for rules that depend on neighbouring characters. */
final class HanCharacters {
    private HanCharacters() {}

    /** Whether the unit is a Chinese character of the basic plane, or the high surrogate of one outside it. */
    static boolean isHan(char c) {
        return (c >= 0x4E00 && c <= 0x9FFF)
                || (c >= 0x3400 && c <= 0x4DBF)
                || (c >= 0xF900 && c <= 0xFAFF)
                || c == '〇'
                || c == '々'
                || isSupplementaryHanHalf(c);
    }

    /** Whether the unit is a Chinese character or a punctuation mark that is only used with Chinese text. */
    static boolean isChinese(char c) {
        return isHan(c) || "、。〈〉《》「」『』【】〔〕，！？：；（）".indexOf(c) >= 0;
    }

    /** Whether the unit is a high surrogate of planes 2 and 3, which contain only Chinese characters. */
    private static boolean isSupplementaryHanHalf(char c) {
        return c >= 0xD840 && c <= 0xD8BF;
    }
}
