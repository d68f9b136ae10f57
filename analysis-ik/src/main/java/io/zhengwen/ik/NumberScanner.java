package io.zhengwen.ik;

/**
 * Finds Chinese numbers and the measure words after numbers: 三百 and 吨 in 三百吨.
 *
 * <p>Measure words are looked up only inside a number, directly after one, or while an earlier measure word may still
 * continue; otherwise every 个 and 年 would be one.
 */
final class NumberScanner {

    private static final String NUMERALS = "一二两三四五六七八九十零壹贰叁肆伍陆柒捌玖拾百千万亿佰仟萬億兆卅廿";
    private static final int NONE = -1;

    private final CharacterCodes codes;
    private final TrieCursor measures;
    private int number = NONE;

    NumberScanner(CharacterCodes codes, DoubleArrayTrie measureWords) {
        this.codes = codes;
        this.measures = new TrieCursor(measureWords, LexemeList.COUNT);
    }

    void reset() {
        number = NONE;
        measures.clear();
    }

    void feed(int at, char character, byte kind, LexemeList found) {
        if (kind == CharacterClass.CHINESE && NUMERALS.indexOf(character) >= 0) {
            number = number == NONE ? at : number;
        } else if (number != NONE) {
            found.add(number, at, LexemeList.NUMBER);
            number = NONE;
        }
        if (number == NONE && measures.isEmpty() && !found.lastIsNumberEndingAt(at)) {
            return;
        }
        if (kind == CharacterClass.CHINESE) {
            measures.feed(at, codes.of(character), found);
        } else {
            measures.clear();
        }
    }
}
