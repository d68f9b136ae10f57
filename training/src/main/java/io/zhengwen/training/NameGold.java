package io.zhengwen.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zhengwen.entities.district.DistrictFinder;
import io.zhengwen.entities.gazetteer.Gazetteer;
import io.zhengwen.entities.mention.MentionType;
import io.zhengwen.entities.name.NameTag;
import io.zhengwen.text.Span;
import io.zhengwen.text.TextCleaner;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;

/** Reads passages annotated with names by people. */
final class NameGold {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The name of a body whose ending shows that it is a firm. */
    private static final Pattern FIRM = Pattern.compile(".*(?:公司|集团|厂|(?<!人民|世界|中央)银行|证券|保险|酒店|商场|航空)");

    private final TextCleaner cleaner = new TextCleaner();
    private final DistrictFinder districts = new DistrictFinder(Gazetteer.load());

    /**
     * One passage.
     *
     * @param tags one {@link NameTag} a character
     * @param enterprises the surfaces that count
     * @param persons likewise; null when the file does not judge persons
     * @param optional surfaces that count neither as right nor as wrong
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared; the trainer reads tags in its innermost loop
    record Passage(
            String id,
            String text,
            List<Span> districts,
            byte[] tags,
            Set<String> enterprises,
            Set<String> persons,
            Set<String> optional,
            boolean judgesPersons) {}

    /** Passages with surfaces: {@code enterprises}, {@code persons}, {@code optional}. */
    List<Passage> news(Path file) {
        return lines(file).map(this::news).toList();
    }

    /** Passages with spans: CLUENER. */
    List<Passage> cluener(Path file) {
        return lines(file).map(this::cluener).toList();
    }

    /** The paragraphs of articles, each with its article's id. */
    List<Passage> articles(Path file) {
        return lines(file)
                .flatMap(article -> StreamSupport.stream(
                                article.get("paragraphs").spliterator(), false)
                        .map(paragraph -> paragraph(article.get("id").asText(), paragraph)))
                .toList();
    }

    /** Passages of a public corpus with spans: {@code company}, {@code full} and {@code short} are enterprises. */
    List<Passage> corpus(Path gzipped) {
        return gzippedLines(gzipped).map(this::corpus).toList();
    }

    /** A passage with its own marks: {@code [重庆某某科技有限公司]} is an enterprise, {@code {王某某}} a person. */
    Passage marked(String marked) {
        StringBuilder text = new StringBuilder();
        byte[] tags = new byte[marked.length()];
        int start = 0;
        for (int i = 0; i < marked.length(); i++) {
            char c = marked.charAt(i);
            if (c == '[' || c == '{') {
                start = text.length();
            } else if (c == ']' || c == '}') {
                mark(tags, start, text.length(), NameTag.begin(c == ']' ? MentionType.ENTERPRISE : MentionType.PERSON));
            } else {
                text.append(c);
            }
        }
        String clean = text.toString();
        return new Passage(
                "invented",
                clean,
                spans(clean),
                java.util.Arrays.copyOf(tags, clean.length()),
                Set.of(),
                Set.of(),
                Set.of(),
                true);
    }

    private Passage news(JsonNode line) {
        String text = line.get("text").asText();
        Set<String> enterprises = surfaces(line.path("enterprises"));
        Set<String> persons = surfaces(line.path("persons"));
        Set<String> optional = surfaces(line.path("optional").path("enterprises"));
        optional.addAll(surfaces(line.path("optional").path("persons")));
        byte[] tags = new byte[text.length()];
        markAll(text, tags, enterprises, MentionType.ENTERPRISE);
        markAll(text, tags, persons, MentionType.PERSON);
        return new Passage(line.get("id").asText(), text, spans(text), tags, enterprises, persons, optional, true);
    }

    /** Reads a paragraph, cleaning it and the names in it as the indexer does. */
    private Passage paragraph(String id, JsonNode line) {
        String text = cleaner.clean(line.get("text").asText()).text();
        Set<String> enterprises = cleaned(surfaces(line.path("enterprises")));
        Set<String> persons = cleaned(surfaces(line.path("persons")));
        byte[] tags = new byte[text.length()];
        markAll(text, tags, enterprises, MentionType.ENTERPRISE);
        markAll(text, tags, persons, MentionType.PERSON);
        return new Passage(
                id, text, spans(text), tags, enterprises, persons, cleaned(surfaces(line.path("doubt"))), true);
    }

    private Set<String> cleaned(Set<String> surfaces) {
        Set<String> cleaned = new LinkedHashSet<>();
        surfaces.forEach(surface -> cleaned.add(cleaner.clean(surface).text()));
        return cleaned;
    }

    private Passage corpus(JsonNode line) {
        String text = line.get("text").asText();
        byte[] tags = new byte[text.length()];
        for (JsonNode span : line.get("spans")) {
            int start = span.get("start").asInt();
            int end = span.get("end").asInt();
            switch (span.get("type").asText()) {
                case "company", "full", "short" -> mark(tags, start, end, NameTag.ENTERPRISE_BEGIN);
                case "PER", "NAME" -> mark(tags, start, end, NameTag.PERSON_BEGIN);
                case "ORG" -> markBody(text, tags, start, end);
                default -> {}
            }
        }
        return new Passage("corpus", text, spans(text), tags, Set.of(), Set.of(), Set.of(), true);
    }

    /** Tags a body from a corpus that marks bodies of all kinds: one with a firm's ending is an enterprise. */
    private static void markBody(String text, byte[] tags, int start, int end) {
        if (FIRM.matcher(text.substring(start, end)).matches()) {
            mark(tags, start, end, NameTag.ENTERPRISE_BEGIN);
        } else {
            java.util.Arrays.fill(tags, start, end, (byte) NameTag.OTHER_BODY);
        }
    }

    private Passage cluener(JsonNode line) {
        String text = line.get("text").asText();
        byte[] tags = new byte[text.length()];
        Set<String> companies = new LinkedHashSet<>();
        for (JsonNode span : line.get("spans")) {
            int start = span.get("start").asInt();
            int end = span.get("end").asInt();
            switch (span.get("type").asText()) {
                case "company" -> {
                    companies.add(text.substring(start, end));
                    mark(tags, start, end, NameTag.ENTERPRISE_BEGIN);
                }
                case "name" -> mark(tags, start, end, NameTag.PERSON_BEGIN);
                case "government", "organization" -> java.util.Arrays.fill(tags, start, end, (byte) NameTag.OTHER_BODY);
                default -> {}
            }
        }
        return new Passage(line.get("id").asText(), text, spans(text), tags, companies, Set.of(), Set.of(), false);
    }

    private List<Span> spans(String text) {
        return districts.read(text).spans();
    }

    private static void markAll(String text, byte[] tags, Set<String> surfaces, MentionType type) {
        surfaces.stream()
                .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .forEach(surface -> {
                    for (int at = text.indexOf(surface); at >= 0; at = text.indexOf(surface, at + 1)) {
                        if (isFree(tags, at, at + surface.length())) {
                            mark(tags, at, at + surface.length(), NameTag.begin(type));
                        }
                    }
                });
    }

    private static boolean isFree(byte[] tags, int start, int end) {
        for (int i = start; i < end; i++) {
            if (tags[i] != NameTag.OUTSIDE) {
                return false;
            }
        }
        return true;
    }

    private static void mark(byte[] tags, int start, int end, int begin) {
        if (end - start < 2) {
            return;
        }
        java.util.Arrays.fill(tags, start, end, (byte) (begin + 1));
        tags[start] = (byte) begin;
        tags[end - 1] = (byte) (begin + 2);
    }

    private static Set<String> surfaces(JsonNode list) {
        Set<String> surfaces = new LinkedHashSet<>();
        list.forEach(item -> surfaces.add(
                item.isTextual() ? item.asText() : item.get("surface").asText()));
        return surfaces;
    }

    private static Stream<JsonNode> lines(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank())
                    .map(NameGold::parse);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static Stream<JsonNode> gzippedLines(Path file) {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            return reader.lines().map(NameGold::parse).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static JsonNode parse(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException("not JSON: '" + line + "'", e);
        }
    }
}
