package io.zhengwen.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests a node with security: the rights of each role of {@code roles.yml}. */
@TestInstance(Lifecycle.PER_CLASS)
final class SecuredNodeIT {
    private static final String SECRET = "a foreign secret";

    private Path folder;
    private ElasticsearchNode node;
    private NodeUser search;
    private NodeUser indexer;

    @BeforeAll
    void start(@TempDir(factory = ReachableFolder.class) Path shared) throws IOException, InterruptedException {
        folder = shared;
        createForeignIndex();
        node = ElasticsearchNode.start(NodeFixtures.config(folder).withSecurity(true));
        search = user(NodeUser.Role.SEARCH);
        indexer = user(NodeUser.Role.INDEXER);
        assertThat(as(indexer, "PUT", "/zhengwen-article-v1-1", "{\"aliases\":{\"zhengwen\":{}}}"))
                .isEqualTo(200);
        assertThat(as(indexer, "PUT", "/zhengwen-article-v1-1/_doc/a?refresh", "{\"text\":\"调研\"}"))
                .isEqualTo(201);
    }

    /** Creates an index that does not belong to Zhengwen, using a node without security. */
    private void createForeignIndex() throws IOException, InterruptedException {
        try (ElasticsearchNode open = ElasticsearchNode.start(NodeFixtures.config(folder))) {
            assertThat(open.users()).isEmpty();
            NodeFixtures.send("PUT", open.url().resolve("/payroll"), "{\"aliases\":{\"wages\":{}}}");
            NodeFixtures.send("PUT", open.url().resolve("/payroll/_doc/1"), "{\"text\":\"" + SECRET + "\"}");
        }
    }

    @AfterAll
    void stop() {
        node.close();
    }

    private NodeUser user(NodeUser.Role role) {
        return node.users().stream()
                .filter(user -> user.role() == role)
                .findFirst()
                .orElseThrow();
    }

    private int as(NodeUser user, String method, String path, String body) throws IOException, InterruptedException {
        var response = NodeFixtures.sendAs(user, method, node.url().resolve(path), body);
        assertThat(response.body()).doesNotContain(SECRET);
        return response.statusCode();
    }

    @Test
    void requiresALogin() throws IOException, InterruptedException {
        URI health = node.url().resolve("/_cluster/health");

        assertThat(NodeFixtures.send("GET", health, "").statusCode()).isEqualTo(401);
        assertThat(as(new NodeUser("zhengwen-search", "guessed", NodeUser.Role.SEARCH), "GET", "/zhengwen/_count", ""))
                .isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /zhengwen/_search",
        "POST, /zhengwen-article*/_search",
        "GET, /zhengwen/_mapping",
        "GET, /zhengwen-article-v1-1/_doc/a",
        "POST, /zhengwen/_pit?keep_alive=1m",
    })
    void allowsTheSearchUserToRead(String method, String path) throws IOException, InterruptedException {
        assertThat(as(search, method, path, method.equals("POST") && path.endsWith("_search") ? "{}" : ""))
                .isEqualTo(200);
    }

    /** Covers the privilege on the indices: a search at a point in time goes to the index behind the alias. */
    @Test
    void allowsTheSearchUserToSearchAtAPointInTime() throws IOException, InterruptedException {
        String opened = NodeFixtures.sendAs(search, "POST", node.url().resolve("/zhengwen/_pit?keep_alive=1m"), "")
                .body();
        String id = opened.replaceAll(".*\"id\":\"([^\"]+)\".*", "$1");

        assertThat(as(search, "POST", "/_search", "{\"pit\":{\"id\":\"" + id + "\"}}"))
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, /zhengwen-article-v1-1/_doc/b",
        "DELETE, /zhengwen-article-v1-1/_doc/a",
        "DELETE, /zhengwen-article-v1-1",
        "PUT, /zhengwen-other",
        "PUT, /zhengwen-article-v1-1/_alias/zhengwen-new",
        "GET, /payroll/_search",
        "GET, /payroll/_doc/1",
        "GET, /wages/_search",
        "GET, /payroll/_mapping",
        "PUT, /payroll/_doc/2",
        "DELETE, /payroll",
        "GET, /_cluster/state",
        "GET, /_cluster/settings",
        "GET, /_nodes",
    })
    void deniesTheSearchUserEverythingElse(String method, String path) throws IOException, InterruptedException {
        assertThat(as(search, method, path, method.equals("PUT") ? "{}" : "")).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /payroll/_search",
        "GET, /payroll/_doc/1",
        "GET, /wages/_search",
        "GET, /payroll/_mapping",
        "PUT, /payroll/_doc/2",
        "PUT, /payroll/_alias/zhengwen-mine",
        "DELETE, /payroll",
        "PUT, /other",
        "GET, /_cluster/state",
        "GET, /_cluster/settings",
        "GET, /_cluster/stats",
        "GET, /_tasks",
        "GET, /_nodes",
        "GET, /_nodes/stats",
    })
    void deniesTheIndexerForeignIndices(String method, String path) throws IOException, InterruptedException {
        assertThat(as(indexer, method, path, method.equals("PUT") ? "{}" : "")).isEqualTo(403);
    }

    /** Checks that a search over all indices returns only those that the user may read. */
    @Test
    void hidesForeignIndicesFromSearchesOverAllIndices() throws IOException, InterruptedException {
        for (NodeUser user : node.users()) {
            assertThat(NodeFixtures.sendAs(user, "GET", node.url().resolve("/_all/_search"), "")
                            .body())
                    .contains("调研")
                    .doesNotContain(SECRET);
        }
    }

    @Test
    void allowsTheIndexerToReplaceItsIndices() throws IOException, InterruptedException {
        assertThat(as(indexer, "PUT", "/zhengwen-article-v1-2", "{}")).isEqualTo(200);
        assertThat(as(
                        indexer,
                        "POST",
                        "/_aliases",
                        "{\"actions\":[{\"add\":{\"index\":\"zhengwen-article-v1-2\","
                                + "\"alias\":\"zhengwen-article\"}}]}"))
                .isEqualTo(200);
        assertThat(as(indexer, "POST", "/_analyze", "{\"analyzer\":\"zhengwen_fingerprint\",\"text\":\"x\"}"))
                .isEqualTo(200);
        assertThat(as(indexer, "DELETE", "/zhengwen-article-v1-2", "")).isEqualTo(200);
    }

    @Test
    void allowsTheIndexerToWaitForItsIndices() throws IOException, InterruptedException {
        assertThat(as(indexer, "GET", "/_cluster/health/zhengwen-article-v1-1", ""))
                .isEqualTo(200);
        String merge = NodeFixtures.sendAs(
                        indexer,
                        "POST",
                        node.url().resolve("/zhengwen-article-v1-1/_forcemerge?wait_for_completion=false"),
                        "")
                .body();
        String task = merge.replaceAll(".*\"task\":\"([^\"]+)\".*", "$1");
        assertThat(as(indexer, "GET", "/_tasks/" + task + "?wait_for_completion=true", ""))
                .isEqualTo(200);
    }

    @Test
    void keepsItsPasswordsReadableByTheOwnerOnly() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(node.usersFile())))
                .isEqualTo("rw-------");
        assertThat(ElasticsearchNode.running(folder))
                .hasValueSatisfying(running -> assertThat(running.users()).isEqualTo(node.users()));
        assertThat(node.users().toString()).doesNotContain(search.password(), indexer.password());
        try (Stream<Path> files = Files.walk(folder.resolve("elasticsearch"))) {
            assertThat(files.filter(file -> file.endsWith("config/users")))
                    .singleElement()
                    .satisfies(file -> {
                        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                                .isEqualTo("rw-------");
                        assertThat(file).content().doesNotContain(search.password(), indexer.password());
                    });
        }
    }

    @Test
    void listensOnLoopbackOnly() {
        assertThat(node.url().getHost()).isEqualTo("127.0.0.1");
        assertThat(node.logFile()).content().doesNotContain("0.0.0.0").contains("bound_addresses {127.0.0.1:");
    }
}
