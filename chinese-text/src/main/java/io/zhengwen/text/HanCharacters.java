package io.zhengwen.text;

/** Which characters count as Chinese when the rules look at a character's neighbours. */
final class HanCharacters {
    private HanCharacters() {}

    /** A Chinese character of the basic plane, or half of one beyond it. */
    static boolean isHan(char c) {
        return (c >= 0x4E00 && c <= 0x9FFF)
                || (c >= 0x3400 && c <= 0x4DBF)
                || (c >= 0xF900 && c <= 0xFAFF)
                || c == '〇'
                || c == '々'
                || isSupplementaryHanHalf(c);
    }

    /** A Chinese character or a punctuation mark that is only used beside Chinese characters. */
    static boolean isChinese(char c) {
        return isHan(c) || "、。〈〉《》「」『』【】〔〕，！？：；（）".indexOf(c) >= 0;
    }

    /** High surrogates of planes 2 and 3, which hold nothing but Chinese characters. */
    private static boolean isSupplementaryHanHalf(char c) {
        return c >= 0xD840 && c <= 0xD8BF;
    }
}
