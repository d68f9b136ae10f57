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

/** A server over the sample articles and a hostile one, for all tests of this JVM. */
final class PageServer {
    /** The id of the article whose text looks like code. */
    static final String HOSTILE = "hostile";

    /** A sentence of it as it was written. */
    static final String HOSTILE_WORDS = "<script>window.broken = 1</script>";

    private static final Path SEEDS = Path.of("..", "seeds").toAbsolutePath().normalize();

    private final SearchServer server;

    private PageServer(SearchServer server) {
        this.server = server;
    }

    /** The one that all tests share; the first call starts and fills it. */
    static PageServer shared() {
        return Shared.SITE;
    }

    /** An address of the page: names and values in turn. */
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
        static final PageServer SITE = start();

        private static PageServer start() {
            ElasticsearchClient client = TestCluster.shared().client();
            IndexNames names = new IndexNames(TestCluster.shared().freshPrefix());
            LanguageResources knowledge = LanguageResources.load();
            fill(client, names, knowledge);
            SearchServer server = SearchServer.start(SearchServerConfig.onLoopback(0), client, names, knowledge);
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop-site"));
            return new PageServer(server);
        }

        private static void fill(ElasticsearchClient client, IndexNames names, LanguageResources knowledge) {
            try (Indexer indexer = new Indexer(
                    client, names, new Pipeline(knowledge.cleaner(), knowledge.extractor()), IndexOptions.DEFAULT)) {
                Path hostile = Files.createTempFile("hostile", ".jsonl");
                Files.writeString(hostile, hostileArticle());
                InputPaths inputs = new InputPaths(
                        List.of(SEEDS.toString(), hostile.toString()),
                        InputStream.nullInputStream(),
                        knowledge.cleaner());
                Path rejects = hostile.resolveSibling(hostile.getFileName() + ".rejects");
                IndexRunSummary summary = indexer.index(inputs, rejects, ProgressListener.NONE);
                Files.delete(hostile);
                if (summary.rejected() > 0) {
                    throw new IllegalStateException("the sample articles were refused: " + summary.line());
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
