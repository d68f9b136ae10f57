package io.zhengwen.entities.name;

import io.zhengwen.text.Span;
import java.util.Arrays;
import java.util.List;

/**
 * A passage as rows of small numbers, one column for each character, from which features are read. {@link #PAD} columns
 * precede and follow the text.
 */
final class FeatureColumns {
    static final int PAD = 4;
    private static final char BEFORE = 1;
    private static final char AFTER = 2;
    /** The word kind and position beyond the text's edges. */
    private static final int EDGE_WORD = 63;
    /** The cost of a character that no word covers. */
    private static final int UNKNOWN_COST = 160;

    private static final int LONGEST_WORD = 7;
    private static final int LONGEST_COMPANY = 8;
    private static final int COMPANY_LENGTHS = 5;

    /** Text length plus padding. */
    final int columns;
    /** Characters, folded: one digit for all, lower case, full-width brackets. */
    final char[] character;
    /** {@link CharacterShape}. */
    final byte[] kind;
    /** Districts: 1 begin, 2 inside, 3 end of one with its suffix; 4, 5, 6 of one without; else 0. */
    final byte[] district;
    /** {@link SuffixAhead}. */
    final byte[] suffix;
    /** Length of the longest company short name that begins (ends) here, at most 5. */
    final byte[] companyBegin;

    final byte[] companyEnd;
    /** Word kind times four, plus 0 begin, 1 inside, 2 end, 3 single character. */
    final byte[] word;

    private final int[] cost;
    private final byte[] length;
    private final byte[] wordKind;

    FeatureColumns(String text, List<Span> districts, TaggerLexicon lexicon) {
        columns = text.length() + 2 * PAD;
        character = new char[columns];
        kind = new byte[columns];
        district = new byte[columns];
        suffix = new byte[columns];
        companyBegin = new byte[columns];
        companyEnd = new byte[columns];
        word = new byte[columns];
        cost = new int[columns + 1];
        length = new byte[columns + 1];
        wordKind = new byte[columns + 1];
        pad();
        readCharacters(text);
        districts.forEach(span -> readDistrict(text, span));
        SuffixAhead.mark(text, suffix, PAD);
        readWords(text, lexicon);
    }

    private void pad() {
        for (int i = 0; i < PAD; i++) {
            int j = columns - 1 - i;
            character[i] = BEFORE;
            character[j] = AFTER;
            kind[i] = kind[j] = CharacterShape.EDGE;
            word[i] = word[j] = EDGE_WORD;
        }
    }

    private void readCharacters(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int here = CharacterShape.of(c);
            kind[PAD + i] = (byte) here;
            character[PAD + i] = CharacterShape.fold(c, here);
        }
    }

    private void readDistrict(String text, Span span) {
        boolean full = span.length() > 2 && "省市县区州盟旗".indexOf(text.charAt(span.end() - 1)) >= 0;
        Arrays.fill(district, PAD + span.start(), PAD + span.end(), (byte) (full ? 2 : 5));
        district[PAD + span.start()]--;
        district[PAD + span.end() - 1] = (byte) (full ? 3 : 6);
    }

    /** Cuts the text into words at the least cost, and marks company names on the way. */
    private void readWords(String text, TaggerLexicon lexicon) {
        int n = text.length();
        Arrays.fill(cost, 1, n + 1, Integer.MAX_VALUE);
        for (int i = 0; i < n; i++) {
            relax(i, i + 1, UNKNOWN_COST, TaggerLexicon.UNKNOWN_KIND);
            long hash = 0;
            int limit = Math.min(n, i + LONGEST_COMPANY);
            for (int end = i + 1; end <= limit; end++) {
                hash = HashMixer.add(hash, text.charAt(end - 1));
                int value = end == i + 1 ? lexicon.first(text.charAt(i)) : lexicon.find(hash);
                if (value == 0) {
                    break;
                }
                if (TaggerLexicon.isWord(value) && end - i <= LONGEST_WORD) {
                    relax(i, end, TaggerLexicon.cost(value), TaggerLexicon.kind(value));
                }
                if (TaggerLexicon.isCompany(value)) {
                    markCompany(i, end);
                }
            }
        }
        for (int end = n; end > 0; end -= length[end]) {
            markWord(end - length[end], end, wordKind[end] * 4);
        }
    }

    private void relax(int start, int end, int price, int kindOfWord) {
        int total = cost[start] + price;
        if (total < cost[end]) {
            cost[end] = total;
            length[end] = (byte) (end - start);
            wordKind[end] = (byte) kindOfWord;
        }
    }

    private void markCompany(int start, int end) {
        byte size = (byte) Math.min(end - start, COMPANY_LENGTHS);
        companyBegin[PAD + start] = (byte) Math.max(companyBegin[PAD + start], size);
        companyEnd[PAD + end - 1] = (byte) Math.max(companyEnd[PAD + end - 1], size);
    }

    private void markWord(int start, int end, int kindTimesFour) {
        if (end - start == 1) {
            word[PAD + start] = (byte) (kindTimesFour + 3);
            return;
        }
        Arrays.fill(word, PAD + start, PAD + end, (byte) (kindTimesFour + 1));
        word[PAD + start] = (byte) kindTimesFour;
        word[PAD + end - 1] = (byte) (kindTimesFour + 2);
    }
}
