package io.zhengwen.ik;

/**
 * IK: cuts Chinese text by a dictionary, with rules for numbers, measure words and Latin letters.
 *
 * <p>The text is cut island by island. An island ends where no word can go on: at a separator that no Latin word or
 * number takes in. In an island
 *
 * <ol>
 *   <li>three scanners find all words: {@link LetterScanner}, {@link NumberScanner}, the dictionary;
 *   <li>overlapping words form a group, and in smart mode the {@link AmbiguityResolver} chooses one reading of each group;
 *   <li>Chinese characters that no word begins at or covers become tokens of their own;
 *   <li>in smart mode numbers take their measure words: 3 and 年 become 3年;
 *   <li>stop words are left out.
 * </ol>
 */
public final class IkSegmenter extends BufferedSegmenter {

    private final DoubleArrayTrie leftOut;
    private final SegmentationMode mode;
    private final CharacterCodes codes;
    private final byte[] kinds;
    private final LetterScanner letters = new LetterScanner();
    private final NumberScanner numbers;
    private final TrieCursor words;
    private final AmbiguityResolver arbiter = new AmbiguityResolver();
    private final LexemeList found = new LexemeList();
    private final LexemeList chosen = new LexemeList();
    private final LexemeList results = new LexemeList();
    private int position;
    private int result;
    private int skipped;

    public IkSegmenter(IkDictionary dictionary, SegmentationMode mode) {
        this(dictionary, mode, dictionary.stopWords());
    }

    /** Leaves out {@code leftOut} instead of the dictionary's stop words. */
    IkSegmenter(IkDictionary dictionary, SegmentationMode mode, DoubleArrayTrie leftOut) {
        super(dictionary.fold());
        this.leftOut = leftOut;
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
            if (result == results.size() && !cutNextIsland()) {
                return false;
            }
            takeResult();
            if (!leftOut.contains(codes, text.characters(), start, end)) {
                return true;
            }
            skipped++;
        }
    }

    /** Takes the next result, in smart mode with what belongs to its number. */
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

    /** Fills the results from the next island that has any; false at the end of the text. */
    private boolean cutNextIsland() {
        result = 0;
        results.clear();
        while (position < text.length()) {
            if (kindAt(position) == CharacterClass.USELESS) {
                position++;
                continue;
            }
            int from = position;
            position = scanIsland(from);
            emitIsland(from, position);
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

    /** Finds all words from {@code from} on; returns where the island ends. */
    private int scanIsland(int from) {
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

    /** Turns the words found between {@code from} and {@code to}, group by group, into results. */
    private void emitIsland(int from, int to) {
        int at = from;
        for (int first = 0; first < found.size(); ) {
            int last = groupEnd(first);
            chosen.clear();
            if (mode == SegmentationMode.SMART && last - first > 1) {
                arbiter.choose(found, first, last, chosen);
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

    /** Behind the last word that overlaps, directly or by others, the word at {@code first}. */
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
