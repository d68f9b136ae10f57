package io.zhengwen.benchmarks.retrieval;

import com.hankcs.hanlp.HanLP;
import io.zhengwen.benchmarks.BenchmarkTexts;
import io.zhengwen.benchmarks.retrieval.ParagraphIndex.Paragraph;
import io.zhengwen.search.query.LanguageResources;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntPredicate;

/**
 * Measures whether quoted phrases find the texts that they were taken from. It indexes the lines of a corpus, takes
 * random stretches of 2 to 12 characters out of them, and searches for each in quotation marks, as written and in
 * traditional characters; it prints how many found their line. The stretches are, in turn, at any position, around a
 * digit, around a Latin letter, and around a punctuation mark. Stretches that contain a quotation mark cannot be
 * quoted and are skipped.
 */
public final class PhraseRetrieval {
    private static final int LINES = 50_000;
    private static final int SHORTEST = 2;
    private static final int LONGEST = 12;
    private static final String QUOTES = "\"“”＂「」";
    private static final List<IntPredicate> KINDS = List.of(
            c -> true,
            Character::isDigit,
            c -> Character.isLetter(c) && !Character.isIdeographic(c),
            c -> !Character.isLetterOrDigit(c) && !Character.isWhitespace(c));

    private final ParagraphSearch search;

    private PhraseRetrieval(ParagraphSearch search) {
        this.search = search;
    }

    /**
     * Runs the measurement.
     *
     * @param arguments the address of an Elasticsearch with the IK plugin, the corpus (text, or one article per line
     *     as JSON, optionally gzipped), and the number of phrases
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length != 3) {
            System.err.println("usage: run retrieval/PhraseRetrieval ELASTICSEARCH-URL ARTICLES.jsonl.gz COUNT");
            System.exit(2);
        }
        int count = Integer.parseInt(arguments[2]);
        List<Paragraph> lines = paragraphs(BenchmarkTexts.load(Path.of(arguments[1]), LINES));
        try (ParagraphSearch search = ParagraphSearch.over(arguments[0], LanguageResources.load(), lines)) {
            System.out.println(new PhraseRetrieval(search).measure(lines, count));
        }
    }

    private static List<Paragraph> paragraphs(List<String> texts) {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (String text : texts) {
            if (!text.isBlank()) {
                paragraphs.add(new Paragraph("line-" + paragraphs.size(), text));
            }
        }
        return paragraphs;
    }

    private String measure(List<Paragraph> lines, int count) throws IOException, InterruptedException {
        Random random = new Random(20_231_102);
        int simplified = 0;
        int traditional = 0;
        int phrases = 0;
        while (phrases < count) {
            Paragraph line = lines.get(random.nextInt(lines.size()));
            Optional<String> phrase = stretch(line.text(), KINDS.get(phrases % KINDS.size()), random);
            if (phrase.isPresent()) {
                phrases++;
                simplified += finds(phrase.get(), line) ? 1 : 0;
                traditional += finds(HanLP.convertToTraditionalChinese(phrase.get()), line) ? 1 : 0;
            }
        }
        return String.format(
                Locale.ROOT,
                "%d lines, %d phrases: %d found their line as written, %d in traditional characters",
                lines.size(),
                phrases,
                simplified,
                traditional);
    }

    /**
     * Returns a stretch around a character of the given kind; empty if the random position does not fit or the
     * stretch cannot be quoted.
     */
    private static Optional<String> stretch(String line, IntPredicate kind, Random random) {
        int[] codePoints = line.codePoints().toArray();
        int at = random.nextInt(codePoints.length);
        int length = SHORTEST + random.nextInt(LONGEST - SHORTEST + 1);
        int start = Math.max(0, at - random.nextInt(length));
        if (!kind.test(codePoints[at]) || start + length > codePoints.length) {
            return Optional.empty();
        }
        String stretch = new String(codePoints, start, length);
        boolean quotable = stretch.chars().noneMatch(c -> QUOTES.indexOf(c) >= 0);
        return quotable ? Optional.of(stretch) : Optional.empty();
    }

    private boolean finds(String phrase, Paragraph line) throws IOException, InterruptedException {
        boolean finds = search.search("size", "1", "source", line.id(), "q", '"' + phrase + '"')
                        .at("/total/value")
                        .asLong()
                == 1;
        if (!finds) {
            System.out.println("'" + phrase + "' did not find: " + line.text());
        }
        return finds;
    }
}
