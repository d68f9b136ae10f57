package io.zhengwen.benchmarks.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * The articles to measure with, as lines of JSON: those of a file, varied copies of them, or articles generated from
 * the project's seeds. The same seed gives the same articles.
 */
final class BenchmarkArticles {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern SENTENCE = Pattern.compile("[^。！？\\n]+[。！？]*");
    private static final Path SEEDS = Path.of("seeds", "articles");

    private final List<ObjectNode> base;

    private BenchmarkArticles(List<ObjectNode> base) {
        this.base = base;
    }

    /** Reads at most {@code most} articles of a file of JSON lines, optionally gzipped, evenly spaced over the file. */
    static BenchmarkArticles of(Path file, int most) throws IOException {
        List<ObjectNode> all = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(open(file), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                all.add((ObjectNode) JSON.readTree(line));
            }
        }
        List<ObjectNode> picked = new ArrayList<>();
        for (int i = 0; i < Math.min(most, all.size()); i++) {
            picked.add(all.get((int) ((long) i * all.size() / Math.min(most, all.size()))));
        }
        return new BenchmarkArticles(picked);
    }

    /**
     * Generates {@code count} articles of about 500 characters from sentences of the seeds, with other digits and
     * some other characters.
     */
    static BenchmarkArticles invented(int count, long seed) throws IOException {
        List<String> sentences = new ArrayList<>();
        try (Stream<Path> files = Files.list(SEEDS)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
                SENTENCE.matcher(Files.readString(file)).results().forEach(r -> sentences.add(r.group()));
            }
        }
        Random random = new Random(seed);
        List<ObjectNode> articles = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            articles.add(invented(i, sentences, random));
        }
        return new BenchmarkArticles(articles);
    }

    private static ObjectNode invented(int number, List<String> sentences, Random random) {
        ObjectNode article = JSON.createObjectNode();
        article.put("id", "invented-" + number);
        article.put("title", "第" + (number + 1) + "条：" + pick(sentences, random).replaceAll("[。！？].*", ""));
        article.put(
                "published_at",
                LocalDate.of(2020, 1, 1).plusDays(random.nextInt(2_000)).toString());
        article.put("source", "invented");
        var paragraphs = article.putArray("paragraphs");
        int count = 2 + random.nextInt(7);
        for (int p = 0; p < count; p++) {
            StringBuilder paragraph = new StringBuilder();
            for (int s = 0; s < 1 + random.nextInt(4); s++) {
                paragraph.append(varied(pick(sentences, random), random));
            }
            paragraphs.add(paragraph.toString());
        }
        return article;
    }

    private static String pick(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }

    /** Replaces digits and about one ideograph in forty, so that the number of distinct words grows with the corpus. */
    private static String varied(String sentence, Random random) {
        StringBuilder varied = new StringBuilder(sentence);
        for (int i = 0; i < varied.length(); i++) {
            char c = varied.charAt(i);
            if (c >= '0' && c <= '9') {
                varied.setCharAt(i, (char) ('0' + random.nextInt(10)));
            } else if (Character.isIdeographic(c) && random.nextInt(40) == 0) {
                varied.setCharAt(i, (char) (0x4E00 + random.nextInt(3_000)));
            }
        }
        return varied.toString();
    }

    int count() {
        return base.size();
    }

    /** Returns the number of characters of all titles and texts. */
    long characters() {
        return base.stream().mapToLong(BenchmarkArticles::characters).sum();
    }

    private static long characters(ObjectNode article) {
        long characters = article.path("title").asText().length();
        characters += article.path("text").asText().length();
        for (JsonNode paragraph : article.path("paragraphs")) {
            characters += paragraph.asText().length();
        }
        return characters;
    }

    /**
     * Writes varied copies of every article as lines of JSON, without holding them in memory. Six of ten sentences
     * are replaced by others of the corpus, and the date is changed, so that no copy is a reprint. Copy number 0 is
     * the article itself.
     *
     * @param first number of the first copy
     * @param end number after that of the last copy
     */
    Written writeCopies(Path file, int first, int end) throws IOException {
        List<String> sentences = sentences();
        long characters = 0;
        try (var out = Files.newBufferedWriter(file)) {
            for (int copy = first; copy < end; copy++) {
                Random random = new Random(copy);
                for (ObjectNode article : base) {
                    ObjectNode written = copy == 0 ? article : copy(article, copy, sentences, random);
                    characters += characters(written);
                    out.write(written.toString());
                    out.newLine();
                }
            }
        }
        return new Written(file, Math.multiplyExact(end - first, base.size()), characters);
    }

    /** A file of articles with their number and characters. */
    record Written(Path file, int articles, long characters) {}

    private List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        for (ObjectNode article : base) {
            for (JsonNode paragraph : article.path("paragraphs")) {
                SENTENCE.matcher(paragraph.asText()).results().forEach(r -> sentences.add(r.group()));
            }
        }
        return sentences;
    }

    private static ObjectNode copy(ObjectNode article, int number, List<String> sentences, Random random) {
        ObjectNode copy = article.deepCopy();
        copy.put("id", article.path("id").asText() + "-" + number);
        copy.put(
                "published_at",
                LocalDate.of(2000, 1, 1).plusDays(random.nextInt(9_000)).toString());
        var paragraphs = copy.putArray("paragraphs");
        for (JsonNode paragraph : article.path("paragraphs")) {
            StringBuilder text = new StringBuilder();
            SENTENCE.matcher(paragraph.asText())
                    .results()
                    .forEach(r -> text.append(random.nextInt(10) < 6 ? pick(sentences, random) : r.group()));
            paragraphs.add(text.isEmpty() ? paragraph.asText() : text.toString());
        }
        return copy;
    }

    /** Writes the articles as lines of JSON. */
    Path write(Path file) {
        try (var out = Files.newBufferedWriter(file)) {
            for (ObjectNode article : base) {
                out.write(article.toString());
                out.newLine();
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    private static InputStream open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
    }
}
