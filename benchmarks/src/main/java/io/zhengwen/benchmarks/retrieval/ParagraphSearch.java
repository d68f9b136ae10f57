package io.zhengwen.benchmarks.retrieval;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zhengwen.benchmarks.retrieval.ParagraphIndex.Paragraph;
import io.zhengwen.mappings.IndexNames;
import io.zhengwen.search.SearchServer;
import io.zhengwen.search.SearchServerConfig;
import io.zhengwen.search.query.LanguageResources;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.http.HttpHost;
import org.elasticsearch.client.RestClient;

/** The HTTP API over paragraphs that are indexed for one measurement and deleted after it. */
final class ParagraphSearch implements AutoCloseable {
    private final ElasticsearchClient client;
    private final ParagraphIndex index;
    private final SearchServer server;
    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();

    private ParagraphSearch(ElasticsearchClient client, ParagraphIndex index, SearchServer server) {
        this.client = client;
        this.index = index;
        this.server = server;
    }

    /** @param elasticsearch the address of an Elasticsearch with the IK plugin */
    static ParagraphSearch over(String elasticsearch, LanguageResources resources, List<Paragraph> paragraphs)
            throws IOException {
        ElasticsearchClient client = new ElasticsearchClient(new RestClientTransport(
                RestClient.builder(HttpHost.create(elasticsearch)).build(), new JacksonJsonpMapper()));
        IndexNames names = new IndexNames("retrieval-" + ProcessHandle.current().pid());
        ParagraphIndex index = ParagraphIndex.create(client, names, paragraphs);
        SearchServer server = SearchServer.start(SearchServerConfig.onLoopback(0), client, index.names(), resources);
        return new ParagraphSearch(client, index, server);
    }

    /** Returns the response of a search at paragraph level; parameters are given as alternating names and values. */
    JsonNode search(String... namesAndValues) throws IOException, InterruptedException {
        StringBuilder address = new StringBuilder(server.uri() + "/api/v1/search?level=paragraph&facets=source");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            address.append('&')
                    .append(namesAndValues[i])
                    .append('=')
                    .append(URLEncoder.encode(namesAndValues[i + 1], StandardCharsets.UTF_8));
        }
        URI uri = URI.create(address.toString());
        HttpResponse<String> answer =
                http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(uri + " got status " + answer.statusCode() + ": " + answer.body());
        }
        return json.readTree(answer.body());
    }

    @Override
    public void close() throws IOException {
        server.close();
        index.close();
        client.close();
    }
}
