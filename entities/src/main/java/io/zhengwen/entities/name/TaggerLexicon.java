package io.zhengwen.entities.name;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/**
 * The words that the tagger knows: common words with their cost and kind, and short names of companies. Immutable.
 *
 * <p>Every prefix of a word lies in one hash table, so that a reader walks from a position as long as a word can still
 * match: 复, 复合, 复合材, 复合材料.
 */
public final class TaggerLexicon {
    /** The kind of a character that no word covers. */
    static final int UNKNOWN_KIND = 15;
    /** Names of places. */
    static final int PLACE_KIND = 1;
    /** Names of persons. */
    static final int PERSON_KIND = 2;
    /** Names of firms and other bodies, and brands. */
    static final int BODY_KIND = 3;

    private static final int LONGEST = 8;
    private static final int WORD = 1 << 12;
    private static final int COMPANY = 1 << 13;
    /** The bit of every prefix, whether it is a word or not. */
    private static final int PREFIX = 1 << 14;

    private static final int PREFIXES = 450_000;

    private final HashIndex prefixes = HashIndex.forMembers(PREFIXES);
    private final short[] firsts = new short[Character.MAX_VALUE + 1];
    private int taken;

    private TaggerLexicon() {}

    /** The lists that come with this module, read once. */
    public static TaggerLexicon load() {
        return Shipped.LEXICON;
    }

    private static TaggerLexicon readShipped() {
        TaggerLexicon lexicon = new TaggerLexicon();
        read("words.txt.gz", lexicon::addWord);
        read("companies.txt.gz", lexicon::addCompany);
        return lexicon;
    }

    /** The short names of companies alone, in order. */
    public static List<String> companyNames() {
        List<String> names = new ArrayList<>();
        read("companies.txt.gz", names::add);
        return names;
    }

    /** Builds a small lexicon, for tests: words as lines of {@code words.txt}, and company names. */
    static TaggerLexicon of(List<String> words, List<String> companies) {
        TaggerLexicon lexicon = new TaggerLexicon();
        words.forEach(lexicon::addWord);
        companies.forEach(lexicon::addCompany);
        return lexicon;
    }

    /** The value of a single first character: the same as that of {@link #find}, without a search. */
    int first(char character) {
        return firsts[character];
    }

    /** The value of a prefix; 0 when nothing begins with it. */
    int find(long hash) {
        int value = prefixes.find(HashMixer.finish(hash));
        return value == HashIndex.ABSENT ? 0 : value;
    }

    static boolean isWord(int value) {
        return (value & WORD) != 0;
    }

    static boolean isCompany(int value) {
        return (value & COMPANY) != 0;
    }

    /** The cost of a word, higher for rarer ones: ten times the natural logarithm of all counts divided by its own. */
    static int cost(int value) {
        return value & 0xFF;
    }

    /** The kind of word, 0 to 14. */
    static int kind(int value) {
        return (value >> 8) & 15;
    }

    private void addCompany(String name) {
        add(name, COMPANY);
    }

    private void addWord(String line) {
        String[] parts = line.split("\t", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("'" + line + "' is not word, kind and cost");
        }
        add(parts[0], WORD | (Integer.parseInt(parts[1]) << 8) | Integer.parseInt(parts[2]));
    }

    private void add(String word, int value) {
        long hash = 0;
        int last = Math.min(word.length(), LONGEST);
        for (int i = 0; i < last; i++) {
            hash = HashMixer.add(hash, word.charAt(i));
            int bits = i + 1 == word.length() ? PREFIX | value : PREFIX;
            prefixes.add(HashMixer.finish(hash), bits);
            if (i == 0) {
                firsts[word.charAt(0)] |= (short) bits;
            }
        }
        taken++;
    }

    private static void read(String resource, Consumer<String> sink) {
        try (InputStream in = TaggerLexicon.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + resource + " is missing");
            }
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    sink.accept(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the word list " + resource, e);
        }
    }

    @Override
    public String toString() {
        return taken + " words";
    }

    /** Holder of the shipped lexicon, loaded on first use. */
    private static final class Shipped {
        static final TaggerLexicon LEXICON = readShipped();
    }
}
