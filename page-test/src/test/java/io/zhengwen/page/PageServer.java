package io.zhengwen.page;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.zhengwen.articles.read.InputPaths;
import io.zhengwen.indexer.Indexer;
import io.zhengwen.indexer.pipeline.Pipeline;
import io.zhengwen.indexer.run.IndexOptions;
import io.zhengwen.indexer.run.IndexRunSummary;
import io.zhengwen.indexer.run.ProgressListener;
import io.zhengwen.mappings.IndexNames;
import io.zhengwen.search.SearchServer;
import io.zhengwen.search.SearchServerConfig;
import io.zhengwen.search.query.LanguageResources;
import io.zhengwen.testcluster.TestCluster;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A server over the sample articles and a hostile one, shared by all tests of this JVM. */
final class PageServer {
    /** The id of the article whose text looks like code. */
    static final String HOSTILE = "hostile";

    /** A part of the hostile article's text, as written. */
    static final String HOSTILE_WORDS = "<script>window.broken = 1</script>";

    private static final Path SEEDS = Path.of("..", "seeds").toAbsolutePath().normalize();

    private final SearchServer server;

    private PageServer(SearchServer server) {
        this.server = server;
    }

    /** Returns the server that all tests share; the first call starts it and indexes the articles. */
    static PageServer shared() {
        return Shared.SERVER;
    }

    /** Returns an address of the page with query parameters, given as alternating names and values. */
    String address(String... namesAndValues) {
        StringBuilder query = new StringBuilder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            query.append(i == 0 ? '?' : '&')
                    .append(encoded(namesAndValues[i]))
                    .append('=')
                    .append(encoded(namesAndValues[i + 1]));
        }
        return server.uri() + "/" + query;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static final class Shared {
        static final PageServer SERVER = start();

        private static PageServer start() {
            ElasticsearchClient client = TestCluster.shared().client();
            IndexNames names = new IndexNames(TestCluster.shared().freshPrefix());
            LanguageResources resources = LanguageResources.load();
            fill(client, names, resources);
            SearchServer server = SearchServer.start(SearchServerConfig.onLoopback(0), client, names, resources);
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop-page-server"));
            return new PageServer(server);
        }

        private static void fill(ElasticsearchClient client, IndexNames names, LanguageResources resources) {
            try (Indexer indexer = new Indexer(
                    client, names, new Pipeline(resources.cleaner(), resources.extractor()), IndexOptions.DEFAULT)) {
                Path hostile = Files.createTempFile("hostile", ".jsonl");
                Files.writeString(hostile, hostileArticle());
                InputPaths inputs = new InputPaths(
                        List.of(SEEDS.toString(), hostile.toString()),
                        InputStream.nullInputStream(),
                        resources.cleaner());
                Path rejects = hostile.resolveSibling(hostile.getFileName() + ".rejects");
                IndexRunSummary summary = indexer.index(inputs, rejects, ProgressListener.NONE);
                Files.delete(hostile);
                if (summary.rejected() > 0) {
                    throw new IllegalStateException("the sample articles were rejected: " + summary.line());
                }
            } catch (IOException e) {
                throw new UncheckedIOException("cannot index the sample articles", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
        }

        private static String hostileArticle() {
            return "{\"id\":\"" + HOSTILE + "\",\"title\":\"“引号”与\\\"quotes\\\" <img src=x onerror=alert(1)>\","
                    + "\"published_at\":\"2023-05-01\",\"source\":\"<b>来源</b>\",\"url\":\"javascript:alert(1)\","
                    + "\"text\":\"涪陵区的网页里写着" + HOSTILE_WORDS + "和 'single' &amp; \\\"double\\\"。\"}\n";
        }
    }
}
