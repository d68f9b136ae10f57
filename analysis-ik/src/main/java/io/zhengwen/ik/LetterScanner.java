package io.zhengwen.ik;

/**
 * Finds words of Latin letters, numbers of digits, and mixtures of both: {@code iphone}, {@code 3,000.5}, {@code
 * covid-19}.
 *
 * <p>It follows three runs at once: letters, digits, and a mixture. Commas and full stops may connect digits;
 * characters such as {@code -} and {@code @} may connect a mixture, which may also end with them. A run is reported
 * when a character ends it.
 */
final class LetterScanner {

    private static final int NONE = -1;

    private int english = NONE;
    private int digits = NONE;
    private int digitsEnd;
    private int mixed = NONE;

    void reset() {
        english = NONE;
        digits = NONE;
        mixed = NONE;
    }

    boolean isIdle() {
        return english == NONE && digits == NONE && mixed == NONE;
    }

    void feed(int at, char character, byte kind, LexemeList found) {
        feedEnglish(at, kind, found);
        feedDigits(at, character, kind, found);
        feedMixed(at, character, kind, found);
    }

    private void feedEnglish(int at, byte kind, LexemeList found) {
        if (kind == CharacterClass.LETTER) {
            english = english == NONE ? at : english;
        } else if (english != NONE) {
            found.add(english, at, LexemeList.ENGLISH);
            english = NONE;
        }
    }

    private void feedDigits(int at, char character, byte kind, LexemeList found) {
        if (kind == CharacterClass.DIGIT) {
            digits = digits == NONE ? at : digits;
            digitsEnd = at + 1;
        } else if (digits != NONE && !(kind == CharacterClass.USELESS && connectsNumbers(character))) {
            found.add(digits, digitsEnd, LexemeList.ARABIC);
            digits = NONE;
        }
    }

    private void feedMixed(int at, char character, byte kind, LexemeList found) {
        if (kind == CharacterClass.LETTER || kind == CharacterClass.DIGIT) {
            mixed = mixed == NONE ? at : mixed;
        } else if (mixed != NONE && !(kind == CharacterClass.USELESS && connectsNames(character))) {
            found.add(mixed, at, LexemeList.MIXED);
            mixed = NONE;
        }
    }

    private static boolean connectsNumbers(char character) {
        return character == ',' || character == '.';
    }

    private static boolean connectsNames(char character) {
        return switch (character) {
            case '#', '&', '+', '-', '.', '@', '_' -> true;
            default -> false;
        };
    }
}
