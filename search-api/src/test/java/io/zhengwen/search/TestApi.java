package io.zhengwen.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.HealthStatus;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zhengwen.mappings.IndexContract;
import io.zhengwen.mappings.IndexNames;
import io.zhengwen.mappings.Passage;
import io.zhengwen.mappings.PassageLevel;
import io.zhengwen.testcluster.TestCluster;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Runs a server over separate indices in the shared test cluster. */
public final class TestApi implements AutoCloseable {
    private static final int BULK = 1_000;

    private final ElasticsearchClient client = TestCluster.shared().client();
    private final IndexNames names = new IndexNames(TestCluster.shared().freshPrefix());
    private final HttpClient http = HttpClient.newHttpClient();
    private final SearchServer server =
            SearchServer.start(SearchServerConfig.onLoopback(0), client, names, SharedLanguageResources.get());

    /** The indices of all levels, empty. */
    public TestApi withIndices() {
        return withIndices(1);
    }

    /** Like {@code start}, with several shards per level. */
    public TestApi withIndices(int shards) {
        Map<String, String> settings = Map.of("number_of_replicas", "0", "number_of_shards", Integer.toString(shards));
        try {
            for (PassageLevel level : PassageLevel.values()) {
                String index = index(level);
                String body =
                        IndexContract.load().createIndexBody("test", settings).toString();
                client.indices()
                        .create(c -> c.index(index)
                                .withJson(new StringReader(body))
                                .aliases(names.alias(level), a -> a)
                                .aliases(names.all(), a -> a));
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot create the indices of " + names, e);
        }
    }

    /** Closes all points in time, as if they had expired. */
    public void closeAndOpenIndices() {
        try {
            List<String> indices =
                    Arrays.stream(PassageLevel.values()).map(this::index).toList();
            client.indices().close(c -> c.index(indices));
            client.indices().open(o -> o.index(indices));
            client.cluster().health(h -> h.index(indices).waitForStatus(HealthStatus.Yellow));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close and open the indices of " + names, e);
        }
    }

    private String index(PassageLevel level) {
        return names.index(level, 1, "20260101000000");
    }

    public TestApi withPassages(List<Passage> passages) {
        for (int i = 0; i < passages.size(); i += BULK) {
            index(passages.subList(i, Math.min(passages.size(), i + BULK)));
        }
        return this;
    }

    private void index(List<Passage> passages) {
        List<BulkOperation> operations = passages.stream()
                .map(p -> BulkOperation.of(o -> o.index(i -> i.index(names.alias(p.level()))
                        .id(p.id())
                        .routing(p.articleId())
                        .document(p))))
                .toList();
        try {
            BulkResponse answer = client.bulk(b -> b.operations(operations).refresh(Refresh.True));
            if (answer.errors()) {
                throw new IllegalStateException("refused: " + answer);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot index", e);
        }
    }

    /** Searches and asserts success. */
    public JsonNode search(String... namesAndValues) {
        return ok("/api/v1/search", namesAndValues);
    }

    /** Sends a request and asserts success. */
    public JsonNode ok(String path, String... namesAndValues) {
        HttpResponse<String> answer = get(path + "?" + query(namesAndValues));
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.statusCode() + " for " + answer.uri() + ": " + answer.body());
        }
        return json(answer);
    }

    /** Sends a request and checks the response against the API description. */
    public HttpResponse<String> get(String address) {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(server.uri() + address)).build();
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            OpenApiContract.check("GET", answer);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException("no answer to " + address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    public static JsonNode json(HttpResponse<String> answer) {
        try {
            return new ObjectMapper().readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException("no JSON: " + answer.body(), e);
        }
    }

    public static String query(String... namesAndValues) {
        StringBuilder query = new StringBuilder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            query.append(query.isEmpty() ? "" : "&")
                    .append(encoded(namesAndValues[i]))
                    .append('=')
                    .append(encoded(namesAndValues[i + 1]));
        }
        return query.toString();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.close();
        try {
            client.indices()
                    .delete(d -> d.index(Arrays.stream(PassageLevel.values())
                                    .map(this::index)
                                    .toList())
                            .ignoreUnavailable(true));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete the indices of " + names, e);
        }
    }
}
