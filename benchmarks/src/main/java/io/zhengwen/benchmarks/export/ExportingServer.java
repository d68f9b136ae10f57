package io.zhengwen.benchmarks.export;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import io.zhengwen.mappings.IndexNames;
import io.zhengwen.search.SearchServer;
import io.zhengwen.search.SearchServerConfig;
import io.zhengwen.search.query.LanguageResources;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import org.apache.http.HttpHost;
import org.elasticsearch.client.RestClient;

/** Runs the server in a separate process. It prints its address and, for each line that it reads, its live heap. */
final class ExportingServer {
    static final String ADDRESS = "address ";
    static final String LIVE = "live bytes ";

    private ExportingServer() {}

    /**
     * Serves until the end of its standard input.
     *
     * @param arguments the address of the cluster
     */
    public static void main(String[] arguments) throws IOException {
        ElasticsearchClient client = new ElasticsearchClient(new RestClientTransport(
                RestClient.builder(HttpHost.create(arguments[0])).build(), new JacksonJsonpMapper()));
        try (SearchServer server = SearchServer.start(
                        SearchServerConfig.onLoopback(0),
                        client,
                        new IndexNames("zhengwen"),
                        LanguageResources.load());
                BufferedReader requests =
                        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            System.out.println(ADDRESS + server.uri());
            while (requests.readLine() != null) {
                System.out.println(LIVE + live());
            }
        } finally {
            client.close();
        }
    }

    private static long live() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
