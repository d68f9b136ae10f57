package io.zhengwen.indexer;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import io.zhengwen.articles.read.InputPaths;
import io.zhengwen.entities.EntityExtractor;
import io.zhengwen.indexer.cluster.ElasticsearchUnreachableException;
import io.zhengwen.indexer.pipeline.Pipeline;
import io.zhengwen.indexer.run.IndexOptions;
import io.zhengwen.indexer.run.ProgressListener;
import io.zhengwen.mappings.IndexNames;
import io.zhengwen.text.TextCleaner;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.http.HttpHost;
import org.elasticsearch.client.RestClient;
import org.junit.jupiter.api.Test;

class IndexerTest {
    @Test
    void saysInOneLineThatNobodyAnswers() throws IOException {
        TextCleaner cleaner = new TextCleaner();
        InputPaths input =
                new InputPaths(List.of("-"), new ByteArrayInputStream("正文。".getBytes(StandardCharsets.UTF_8)), cleaner);
        Pipeline pipeline = new Pipeline(cleaner, EntityExtractor.load());
        try (ElasticsearchClient client = client(portThatNobodyListensOn());
                Indexer indexer = new Indexer(client, IndexNames.DEFAULT, pipeline, IndexOptions.DEFAULT)) {
            assertThatThrownBy(() -> indexer.index(input, null, ProgressListener.NONE))
                    .isInstanceOf(ElasticsearchUnreachableException.class)
                    .hasMessageStartingWith("cannot reach Elasticsearch: ")
                    .message()
                    .doesNotContain("\n");
        }
    }

    private static ElasticsearchClient client(int port) {
        return new ElasticsearchClient(new RestClientTransport(
                RestClient.builder(new HttpHost(InetAddress.getLoopbackAddress(), port))
                        .build(),
                new JacksonJsonpMapper()));
    }

    private static int portThatNobodyListensOn() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
