package io.zhengwen.benchmarks.retrieval;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zhengwen.mappings.IndexNames;
import io.zhengwen.search.SearchServer;
import io.zhengwen.search.SearchServerConfig;
import io.zhengwen.search.query.Knowledge;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.http.HttpHost;
import org.elasticsearch.client.RestClient;

/**
 * Indexes every context of a question file as an article of one paragraph, asks every question through the HTTP API at
 * paragraph level, and prints how high the right paragraph stands. The indices are its own and go when it ends.
 */
public final class Retrieval {
    private static final int CUTOFF = 10;

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final URI server;
    private double reciprocalRanks;
    private int first;
    private int missed;
    private int asked;

    private Retrieval(URI server) {
        this.server = server;
    }

    /**
     * Runs the measurement.
     *
     * @param arguments the address of an Elasticsearch with the IK plugin, and the question file
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        PrintStream out = System.out;
        if (arguments.length != 2) {
            System.err.println("usage: Retrieval ELASTICSEARCH-URL QUESTIONS.json");
            System.exit(2);
        }
        QuestionFile file = QuestionFile.read(Path.of(arguments[1]));
        Knowledge knowledge = Knowledge.load();
        IndexNames names = new IndexNames("retrieval-" + ProcessHandle.current().pid());
        try (ElasticsearchClient client = client(arguments[0]);
                ContextIndex index = ContextIndex.create(client, names, knowledge.cleaner(), file);
                SearchServer server =
                        SearchServer.start(SearchServerConfig.onLoopback(0), client, index.names(), knowledge)) {
            Retrieval retrieval = new Retrieval(server.uri());
            for (QuestionFile.Context context : file.contexts()) {
                for (String question : context.questions()) {
                    retrieval.ask(question, context.id());
                }
            }
            out.println(retrieval.summary(file.contexts().size()));
        }
    }

    private static ElasticsearchClient client(String url) {
        return new ElasticsearchClient(
                new RestClientTransport(RestClient.builder(HttpHost.create(url)).build(), new JacksonJsonpMapper()));
    }

    private void ask(String question, String rightArticle) throws IOException, InterruptedException {
        URI uri = URI.create(server + "/api/v1/search?level=paragraph&facets=source&size=" + CUTOFF + "&q="
                + URLEncoder.encode(question, StandardCharsets.UTF_8));
        HttpResponse<String> answer =
                http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(uri + " was answered " + answer.statusCode() + ": " + answer.body());
        }
        count(rank(json.readTree(answer.body()).get("hits"), rightArticle));
    }

    private static int rank(JsonNode hits, String rightArticle) {
        for (int i = 0; i < hits.size(); i++) {
            if (hits.get(i).get("article_id").asText().equals(rightArticle)) {
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

    private String summary(int contexts) {
        return String.format(
                Locale.ROOT,
                "%d paragraphs, %d questions: MRR@%d %.4f, R@1 %.4f, not among the first ten %d",
                contexts,
                asked,
                CUTOFF,
                reciprocalRanks / asked,
                (double) first / asked,
                missed);
    }
}
