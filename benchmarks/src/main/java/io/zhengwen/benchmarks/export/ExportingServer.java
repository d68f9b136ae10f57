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

/** The server in a process of its own. Prints its address; for each line that it reads, what lives in its heap. */
final class ExportingServer {
    static final String ADDRESS = "address ";
    static final String LIVE = "live bytes ";

    private ExportingServer() {}

    /**
     * Serves until nothing more can be read.
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
                BufferedReader asked = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            System.out.println(ADDRESS + server.uri());
            while (asked.readLine() != null) {
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
