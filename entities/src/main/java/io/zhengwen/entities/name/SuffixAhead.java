package io.zhengwen.entities.name;

/**
 * Marks for every character the next company suffix in the same clause and the distance to its end. This helps to find
 * the start of a long registered name: 重庆卡涞复合材料科技 has 有限公司 ahead.
 */
final class SuffixAhead {
    private static final int LEGAL = 1;
    private static final int COMPANY = 2;
    private static final int GROUP = 3;
    private static final int BANK = 4;
    private static final int BRANCH = 5;
    private static final int WORKS = 6;
    private static final int DISTANCES = 6;
    /** The distance within which 集团 before another suffix belongs to the same name: 集团股份有限公司. */
    private static final int GROUP_WITHIN = 8;

    private SuffixAhead() {}

    /** Writes to {@code row[pad + i]} 0 when no suffix is ahead of {@code i}, else suffix times six plus distance. */
    static void mark(String text, byte[] row, int pad) {
        int end = -1;
        int suffix = 0;
        for (int i = text.length() - 1; i >= 0; i--) {
            if (endsClause(CharacterShape.of(text.charAt(i)))) {
                end = -1;
                continue;
            }
            int here = suffixAt(text, i, end);
            if (here > 0) {
                end = i;
                suffix = here;
            }
            if (end >= 0) {
                row[pad + i] = (byte) (suffix * DISTANCES + distance(end - i));
            }
        }
    }

    private static boolean endsClause(int kind) {
        return kind == CharacterShape.COMMA
                || kind == CharacterShape.STOP
                || kind == CharacterShape.OPENING
                || kind == CharacterShape.CLOSING;
    }

    private static int distance(int characters) {
        return characters < 2
                ? 0
                : characters < 4 ? 1 : characters < 7 ? 2 : characters < 12 ? 3 : characters < 20 ? 4 : 5;
    }

    private static int suffixAt(String text, int i, int end) {
        char before = i > 0 ? text.charAt(i - 1) : 0;
        return switch (text.charAt(i)) {
            case '司' -> before != '公' ? 0 : isLegal(text, i - 3) ? LEGAL : COMPANY;
            case '团' ->
                before == '集' && !text.startsWith("军", i + 1) && (end < 0 || end - i > GROUP_WITHIN) ? GROUP : 0;
            case '行' -> before == '银' ? BANK : before == '分' || before == '支' ? BRANCH : 0;
            case '厂' -> WORKS;
            default -> 0;
        };
    }

    private static boolean isLegal(String text, int at) {
        return text.startsWith("有限", at) || text.startsWith("责任", at) || text.startsWith("股份", at);
    }
}
