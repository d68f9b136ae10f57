package io.zhengwen.ik;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The user's own words: files {@code *.dic} in UTF-8, one word per line. Empty lines and lines that begin with {@code
 * #} are skipped.
 */
final class UserWords {

    private static final int LONGEST = 64;

    private UserWords() {}

    /**
     * Returns all words of the files in {@code folder}; none if the folder does not exist.
     *
     * @throws MalformedWordsException listing every line that is not a word
     */
    static List<String> load(Path folder) {
        List<String> words = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        for (Path file : files(folder)) {
            read(file, words, faults);
        }
        if (!faults.isEmpty()) {
            throw new MalformedWordsException(faults);
        }
        return List.copyOf(words);
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(file -> file.getFileName().toString().endsWith(".dic"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list the word files in " + folder, e);
        }
    }

    private static void read(Path file, List<String> words, List<String> faults) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the word file " + file, e);
        }
        int number = 0;
        for (int start = 0; start < bytes.length; ) {
            int end = start;
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            number++;
            addLine(file + ":" + number, ByteBuffer.wrap(bytes, start, end - start), words, faults);
            start = end + 1;
        }
    }

    private static void addLine(String location, ByteBuffer bytes, List<String> words, List<String> faults) {
        String line;
        try {
            line = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            faults.add(location + ": not UTF-8");
            return;
        }
        String word = line.replace("\uFEFF", "").strip();
        if (word.isEmpty() || word.startsWith("#")) {
            return;
        }
        String fault = fault(word);
        if (fault == null) {
            words.add(word);
        } else {
            faults.add(location + ": " + fault + ": '" + word + "'");
        }
    }

    private static @Nullable String fault(String word) {
        int characters = word.codePointCount(0, word.length());
        if (characters < 2) {
            return "a word has two characters or more";
        }
        if (characters > LONGEST) {
            return "a word has at most " + LONGEST + " characters, this one has " + characters;
        }
        if (word.codePoints().anyMatch(Character::isWhitespace)) {
            return "one word a line, without white space";
        }
        if (!word.codePoints().allMatch(UserWords::isOfWords)) {
            return "only Chinese characters, letters and digits make words";
        }
        return null;
    }

    private static boolean isOfWords(int codePoint) {
        boolean ascii = codePoint < 0x80;
        return Character.isIdeographic(codePoint)
                || (Character.isLetterOrDigit(codePoint) && (ascii || codePoint >= 0x3040));
    }
}
