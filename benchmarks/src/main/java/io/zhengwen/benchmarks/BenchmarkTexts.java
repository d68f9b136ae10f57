package io.zhengwen.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zhengwen.text.TextCleaner;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * Loads the texts to measure with: clean paragraphs and titles of a file of articles, or of a seed article by
 * default.
 */
public final class BenchmarkTexts {

    /** The system property that names a file of articles, one JSON object per line, optionally gzipped. */
    static final String PROPERTY = "corpus";

    private BenchmarkTexts() {}

    /** Returns at most {@code limit} lines of the file that the property names. */
    static List<String> load(int limit) {
        String corpus = System.getProperty(PROPERTY);
        Path file = Path.of(corpus == null ? "seeds/000_08535c7858fe853e.txt" : corpus);
        return load(file, limit);
    }

    /** Returns at most {@code limit} lines of a file. */
    public static List<String> load(Path file, int limit) {
        TextCleaner cleaner = new TextCleaner();
        List<String> lines = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(open(file), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null && lines.size() < limit; line = reader.readLine()) {
                for (String text : texts(line)) {
                    cleaner.clean(text).text().lines().forEach(lines::add);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the articles in " + file, e);
        }
        return lines;
    }

    private static InputStream open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
    }

    private static List<String> texts(String line) throws IOException {
        if (!line.startsWith("{")) {
            return List.of(line);
        }
        JsonNode article = new ObjectMapper().readTree(line);
        List<String> texts = new ArrayList<>();
        texts.add(article.path("title").asText());
        texts.add(article.path("text").asText());
        article.path("paragraphs").forEach(paragraph -> texts.add(paragraph.asText()));
        return texts;
    }
}
