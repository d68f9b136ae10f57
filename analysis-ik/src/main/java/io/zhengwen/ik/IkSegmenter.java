package io.zhengwen.ik;

/**
 * Segments Chinese text with IK's dictionary and its rules for numbers, measure words and Latin letters.
 *
 * <p>The text is processed one stretch at a time. A stretch ends at a separator that is not part of a Latin word or
 * number. Within a stretch
 *
 * <ol>
 *   <li>{@link LetterScanner}, {@link NumberScanner} and the dictionary find all words;
 *   <li>overlapping words form a group; in smart mode the {@link AmbiguityResolver} chooses one reading per group;
 *   <li>Chinese characters not covered by any word become single-character tokens;
 *   <li>in smart mode numbers are joined with their measure words: 3 and 年 become 3年;
 *   <li>stop words are left out.
 * </ol>
 */
public final class IkSegmenter extends BufferedSegmenter {

    private final DoubleArrayTrie stopWords;
    private final SegmentationMode mode;
    private final CharacterCodes codes;
    private final byte[] kinds;
    private final LetterScanner letters = new LetterScanner();
    private final NumberScanner numbers;
    private final TrieCursor words;
    private final AmbiguityResolver resolver = new AmbiguityResolver();
    private final LexemeList found = new LexemeList();
    private final LexemeList chosen = new LexemeList();
    private final LexemeList results = new LexemeList();
    private int position;
    private int result;
    private int skipped;

    public IkSegmenter(IkDictionary dictionary, SegmentationMode mode) {
        this(dictionary, mode, dictionary.stopWords());
    }

    /** Makes a segmenter that leaves out {@code stopWords} instead of the dictionary's stop words. */
    IkSegmenter(IkDictionary dictionary, SegmentationMode mode, DoubleArrayTrie stopWords) {
        super(dictionary.fold());
        this.stopWords = stopWords;
        this.mode = mode;
        this.codes = dictionary.codes();
        this.kinds = dictionary.kinds();
        this.numbers = new NumberScanner(codes, dictionary.measureWords());
        this.words = new TrieCursor(dictionary.mainWords(), LexemeList.WORD);
    }

    @Override
    void rewind() {
        position = 0;
        result = 0;
        skipped = 0;
        results.clear();
    }

    @Override
    public boolean next() {
        skipped = 0;
        while (true) {
            if (result == results.size() && !segmentNextStretch()) {
                return false;
            }
            takeResult();
            if (!stopWords.contains(codes, text.characters(), start, end)) {
                return true;
            }
            skipped++;
        }
    }

    /** Takes the next result, in smart mode together with the number parts and measure word that continue it. */
    private void takeResult() {
        long lexeme = results.get(result++);
        start = LexemeList.start(lexeme);
        end = LexemeList.end(lexeme);
        if (mode == SegmentationMode.MAX_WORD) {
            return;
        }
        int type = LexemeList.type(lexeme);
        if (type == LexemeList.ARABIC) {
            if (takeIf(LexemeList.NUMBER)) {
                type = LexemeList.NUMBER;
            } else {
                takeIf(LexemeList.COUNT);
            }
        }
        if (type == LexemeList.NUMBER) {
            takeIf(LexemeList.COUNT);
        }
    }

    private boolean takeIf(int type) {
        if (result == results.size()) {
            return false;
        }
        long lexeme = results.get(result);
        if (LexemeList.type(lexeme) != type || LexemeList.start(lexeme) != end) {
            return false;
        }
        end = LexemeList.end(lexeme);
        result++;
        return true;
    }

    /** Fills the results from the next stretch that has any; returns false at the end of the text. */
    private boolean segmentNextStretch() {
        result = 0;
        results.clear();
        while (position < text.length()) {
            if (kindAt(position) == CharacterClass.USELESS) {
                position++;
                continue;
            }
            int from = position;
            position = scanStretch(from);
            emitStretch(from, position);
            if (results.size() > 0) {
                return true;
            }
        }
        return false;
    }

    private byte kindAt(int at) {
        char[] characters = text.characters();
        byte kind = kinds[characters[at]];
        return kind == CharacterClass.DEPENDS ? EmojiScanner.kind(characters, at, text.length()) : kind;
    }

    /** Finds all words from {@code from} on; returns the end of the stretch. */
    private int scanStretch(int from) {
        found.clear();
        letters.reset();
        numbers.reset();
        words.clear();
        int at = from;
        while (at < text.length()) {
            byte kind = kindAt(at);
            if (kind == CharacterClass.SYMBOL) {
                feed(at, ' ', CharacterClass.USELESS);
                int symbolEnd = EmojiScanner.end(text.characters(), at, text.length());
                found.add(at, symbolEnd, LexemeList.SINGLE);
                return symbolEnd;
            }
            feed(at, text.characters()[at], kind);
            if (kind == CharacterClass.USELESS && letters.isIdle()) {
                return at;
            }
            at++;
        }
        feed(at, ' ', CharacterClass.USELESS);
        return at;
    }

    private void feed(int at, char character, byte kind) {
        letters.feed(at, character, kind, found);
        numbers.feed(at, character, kind, found);
        if (kind == CharacterClass.USELESS) {
            words.clear();
        } else {
            words.feed(at, codes.of(character), found);
        }
    }

    /** Adds the words found between {@code from} and {@code to} to the results, group by group. */
    private void emitStretch(int from, int to) {
        int at = from;
        for (int first = 0; first < found.size(); ) {
            int last = groupEnd(first);
            chosen.clear();
            if (mode == SegmentationMode.SMART && last - first > 1) {
                resolver.choose(found, first, last, chosen);
            } else {
                for (int i = first; i < last; i++) {
                    chosen.append(found.get(i));
                }
            }
            for (int i = 0; i < chosen.size(); i++) {
                emitSingles(at, LexemeList.start(chosen.get(i)));
                results.append(chosen.get(i));
                at = LexemeList.end(chosen.get(i));
            }
            first = last;
        }
        emitSingles(at, to);
    }

    /**
     * Returns the index after the last word that overlaps the word at {@code first}, directly or through other words.
     */
    private int groupEnd(int first) {
        int groupEnd = LexemeList.end(found.get(first));
        int last = first + 1;
        while (last < found.size() && LexemeList.start(found.get(last)) < groupEnd) {
            groupEnd = Math.max(groupEnd, LexemeList.end(found.get(last)));
            last++;
        }
        return last;
    }

    private void emitSingles(int from, int to) {
        for (int at = from; at < to; at++) {
            byte kind = kindAt(at);
            if (kind == CharacterClass.CHINESE || kind == CharacterClass.OTHER_CJK) {
                results.append(LexemeList.lexeme(at, 1, LexemeList.SINGLE));
            } else if (kind == CharacterClass.PAIR) {
                results.append(LexemeList.lexeme(at, 2, LexemeList.SINGLE));
            }
        }
    }

    @Override
    public int skipped() {
        return skipped;
    }
}
