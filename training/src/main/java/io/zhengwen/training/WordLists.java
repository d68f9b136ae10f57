package io.zhengwen.training;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.CustomDictionary;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Makes the two word lists of the name tagger: {@code words.txt.gz} (word, kind, cost) from the dictionaries of HanLP
 * portable, and {@code companies.txt.gz} from a list of company short names.
 *
 * <p>Arguments: the gzipped company list, the folder to write to.
 */
public final class WordLists {
    private static final int LONGEST_WORD = 7;
    private static final int LONGEST_COMPANY = 8;
    /** HanLP's core dictionary counts a smaller corpus than its custom dictionary. */
    private static final int CORE_WEIGHT = 3;

    private record Word(String tag, double count) {}

    private WordLists() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[1]);
        write(folder.resolve("words.txt.gz"), words());
        write(folder.resolve("companies.txt.gz"), companies(Path.of(args[0])));
    }

    private static List<String> words() {
        SortedMap<String, Word> words = new TreeMap<>();
        boolean loaded = CoreDictionary.contains("中国") && CustomDictionary.contains("微软");
        if (!loaded) {
            throw new IllegalStateException("HanLP's dictionaries did not load");
        }
        forEach(CustomDictionary.DEFAULT.dat, (word, entry) -> add(words, word, entry, 1));
        forEach(CoreDictionary.trie, (word, entry) -> add(words, word, entry, CORE_WEIGHT));
        double total = words.values().stream().mapToDouble(Word::count).sum();
        return words.entrySet().stream()
                .map(e -> e.getKey() + "\t" + kind(e.getValue().tag()) + "\t"
                        + cost(total, e.getValue().count()))
                .toList();
    }

    private static void add(SortedMap<String, Word> words, String word, CoreDictionary.Attribute entry, int weight) {
        if (word.length() <= LONGEST_WORD && word.indexOf('\t') < 0 && !word.startsWith("#") && !word.isBlank()) {
            Word before = words.get(word);
            double count = Math.max(entry.totalFrequency * (double) weight, before == null ? 0 : before.count());
            words.put(word, new Word(entry.nature[0].toString(), count));
        }
    }

    private static int cost(double total, double count) {
        return (int) Math.round(10 * Math.log(total / (count + 0.5)));
    }

    /** HanLP's part of speech as one of fifteen kinds. */
    private static int kind(String tag) {
        if (tag.startsWith("ns")) {
            return 1;
        }
        if (tag.startsWith("nr")) {
            return 2;
        }
        if (tag.startsWith("nt") || tag.equals("nz")) {
            return 3;
        }
        if (tag.startsWith("nn")) {
            return 4;
        }
        if (tag.startsWith("ni")) {
            return 5;
        }
        return switch (tag) {
            case "n", "nh", "nhd", "nhm", "nm", "nmc", "nf", "g", "gb", "gc", "gg", "gi", "gm", "gp" -> 6;
            case "ng", "k", "vg", "ag" -> 7;
            case "vn", "an" -> 8;
            default -> kindByInitial(tag.charAt(0));
        };
    }

    private static int kindByInitial(char initial) {
        return switch (initial) {
            case 'v' -> 9;
            case 'a', 'b', 'z' -> 10;
            case 'i', 'l' -> 11;
            case 'm', 'q', 't' -> 12;
            case 's', 'f', 'j' -> 13;
            default -> 14;
        };
    }

    private static List<String> companies(Path list) throws IOException {
        TreeSet<String> names = new TreeSet<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(list)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String name = line.strip();
                if (name.length() >= 2
                        && name.length() <= LONGEST_COMPANY
                        && name.codePoints().allMatch(Character::isIdeographic)) {
                    names.add(name);
                }
            }
        }
        return List.copyOf(names);
    }

    private static void forEach(
            DoubleArrayTrie<CoreDictionary.Attribute> trie, BiConsumer<String, CoreDictionary.Attribute> sink) {
        walk(trie, trie.getBase()[0], new StringBuilder(), sink);
    }

    private static void walk(
            DoubleArrayTrie<CoreDictionary.Attribute> trie,
            int state,
            StringBuilder word,
            BiConsumer<String, CoreDictionary.Attribute> sink) {
        int[] base = trie.getBase();
        int[] check = trie.getCheck();
        int size = Math.min(base.length, check.length);
        if (state < size && check[state] == state && base[state] < 0) {
            sink.accept(word.toString(), trie.getValueAt(-base[state] - 1));
        }
        for (int c = 0; c <= Character.MAX_VALUE && state + c + 1 < size; c++) {
            int next = state + c + 1;
            if (check[next] == state) {
                word.append((char) c);
                walk(trie, base[next], word, sink);
                word.setLength(word.length() - 1);
            }
        }
    }

    private static void write(Path file, List<String> lines) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            for (String line : lines) {
                out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
