package io.zhengwen.ik;

/**
 * Returns one token per code point except white space, so that any literal part of a text is a phrase of these
 * tokens.
 */
public final class ExactSegmenter extends BufferedSegmenter {

    private static final int FIRST_VARIATION = 0xFE00;
    private static final int LAST_VARIATION = 0xFE0F;

    ExactSegmenter(CharacterFolding fold) {
        super(fold);
    }

    @Override
    void rewind() {}

    @Override
    public boolean next() {
        char[] characters = text.characters();
        start = end;
        while (start < text.length()) {
            int codePoint = Character.codePointAt(characters, start, text.length());
            end = start + Character.charCount(codePoint);
            if (!isSpace(codePoint)) {
                return true;
            }
            start = end;
        }
        return false;
    }

    /**
     * White space and invisible characters: byte order marks, zero-width characters, control characters, variation
     * selectors.
     */
    private static boolean isSpace(int codePoint) {
        if (codePoint >= FIRST_VARIATION && codePoint <= LAST_VARIATION) {
            return true;
        }
        return switch (Character.getType(codePoint)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT -> true;
            default -> false;
        };
    }

    @Override
    public int skipped() {
        return 0;
    }
}
