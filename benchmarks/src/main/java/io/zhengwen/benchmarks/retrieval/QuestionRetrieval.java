package io.zhengwen.benchmarks.retrieval;

import com.fasterxml.jackson.databind.JsonNode;
import io.zhengwen.benchmarks.retrieval.ParagraphIndex.Paragraph;
import io.zhengwen.search.query.LanguageResources;
import io.zhengwen.text.TextCleaner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Measures how well questions find the paragraphs that answer them. It indexes every context of a question file as an
 * article of one paragraph, sends every question to the HTTP API at paragraph level, and prints the mean reciprocal
 * rank of the expected paragraphs, the share in first place, and the number outside the first ten. It creates its own
 * index and deletes it at the end.
 */
public final class QuestionRetrieval {
    private static final int CUTOFF = 10;

    private final ParagraphSearch search;
    private double reciprocalRanks;
    private int first;
    private int missed;
    private int asked;

    private QuestionRetrieval(ParagraphSearch search) {
        this.search = search;
    }

    /**
     * Runs the measurement.
     *
     * @param arguments the address of an Elasticsearch with the IK plugin, and the question file
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length != 2) {
            System.err.println("usage: run retrieval/QuestionRetrieval ELASTICSEARCH-URL QUESTIONS.json");
            System.exit(2);
        }
        QuestionFile file = QuestionFile.read(Path.of(arguments[1]));
        LanguageResources resources = LanguageResources.load();
        TextCleaner cleaner = resources.cleaner();
        List<Paragraph> paragraphs = file.contexts().stream()
                .map(c -> new Paragraph(c.id(), cleaner.clean(c.text()).text().replace('\n', ' ')))
                .toList();
        try (ParagraphSearch search = ParagraphSearch.over(arguments[0], resources, paragraphs)) {
            QuestionRetrieval retrieval = new QuestionRetrieval(search);
            for (QuestionFile.Context context : file.contexts()) {
                for (String question : context.questions()) {
                    retrieval.search(question, context.id());
                }
            }
            System.out.println(retrieval.summary(paragraphs.size()));
        }
    }

    private void search(String question, String expectedArticle) throws IOException, InterruptedException {
        JsonNode answer = search.search("size", Integer.toString(CUTOFF), "q", question);
        count(rank(answer.get("hits"), expectedArticle));
    }

    private static int rank(JsonNode hits, String expectedArticle) {
        for (int i = 0; i < hits.size(); i++) {
            if (hits.get(i).get("article_id").asText().equals(expectedArticle)) {
                return i + 1;
            }
        }
        return 0;
    }

    private void count(int rank) {
        asked++;
        reciprocalRanks += rank == 0 ? 0 : 1.0 / rank;
        first += rank == 1 ? 1 : 0;
        missed += rank == 0 ? 1 : 0;
    }

    private String summary(int paragraphs) {
        return String.format(
                Locale.ROOT,
                "%d paragraphs, %d questions: MRR@%d %.4f, R@1 %.4f, not among the first ten %d",
                paragraphs,
                asked,
                CUTOFF,
                reciprocalRanks / asked,
                (double) first / asked,
                missed);
    }
}
