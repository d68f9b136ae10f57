package io.zhengwen.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhengwen.indexer.lifecycle.IndexLifecycle;
import io.zhengwen.mappings.IndexNames;
import io.zhengwen.node.ElasticsearchNode;
import io.zhengwen.node.NodeUser;
import io.zhengwen.node.RunningNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Tests the program on an embedded node that requires a login. */
@TestInstance(Lifecycle.PER_CLASS)
final class SecuredIT {
    private static final Path DATA = ProgramRunner.folder("secured");
    private static final String SEED = "seeds/000_08535c7858fe853e.txt";

    @TempDir
    private Path secrets;

    private ProgramRunner.Server server;
    private RunningNode node;

    @BeforeAll
    void start() throws IOException {
        server = ProgramRunner.serve("serve", "--secured", "--port", "0", "--heap", "512", "--data", DATA.toString());
        node = ElasticsearchNode.running(DATA).orElseThrow();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void commandsOnTheSameFolderLogInByThemselvesAndNobodyElseGetsIn() throws Exception {
        assertThat(HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(node.url().resolve("/zhengwen/_search"))
                                        .build(),
                                BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(401);
        everyCommandWorks("--data", DATA.toString());
    }

    /** Uses the indexer's login as on a remote cluster, without the passwords in the data folder. */
    @Test
    void theIndexersLoginIsEnoughForAllThatWrites() throws Exception {
        everyCommandWorks(login(NodeUser.Role.INDEXER));
    }

    @Test
    void whoMayOnlyReadCanNeitherIndexNorDelete() throws Exception {
        for (String[] command : new String[][] {{"index", SEED}, {"delete", "nothing"}, {"rollback"}}) {
            assertThat(run(login(NodeUser.Role.SEARCH), command).status())
                    .as(command[0])
                    .isNotZero();
        }
    }

    /** Starts a server of a cluster with read-only rights and expects no warning about missing rights. */
    @Test
    void whoMayOnlyReadSeesWhetherTheIndicesAreOld() throws Exception {
        done(login(NodeUser.Role.INDEXER), "index", SEED);
        NodeUser search = user(NodeUser.Role.SEARCH);
        ClusterEndpoint address = new ClusterEndpoint(
                List.of(node.url()), new ClusterEndpoint.Credentials.User(search.name(), search.password()), null);

        try (ClusterConnection connection = ClusterConnection.open(address)) {
            assertThat(new IndexLifecycle(connection.client(), IndexNames.DEFAULT, InstantSource.system()).outdated())
                    .isEmpty();
        }
    }

    private void everyCommandWorks(String... where) throws Exception {
        done(where, "index", SEED);
        ApiClient api = new ApiClient(server.address());
        String article = api.search("level", "article")
                .path("hits")
                .path(0)
                .path("article_id")
                .asText();
        assertThat(article).isNotEmpty();
        done(where, "search", "调研");
        assertThat(done(where, "index", "--rebuild").err())
                .as("the indexer may see whether the new indices are copied")
                .doesNotContain("not waiting");
        assertThat(done(where, "status").out())
                .contains("green", "zhengwen-article", "zhengwen-sentence")
                .doesNotContain("words unknown", " ? ");
        assertThat(done(where, "rollback").out()).contains("in use again", "(1 articles)");
        assertThat(done(where, "delete", article).out()).contains("1 articles deleted");
    }

    private ProgramRunner.Outcome done(String[] where, String... command) throws Exception {
        ProgramRunner.Outcome outcome = run(where, command);
        assertThat(outcome.status())
                .as("%s: %s", List.of(command), outcome.err())
                .isZero();
        return outcome;
    }

    private ProgramRunner.Outcome run(String[] where, String... command) throws Exception {
        List<String> all = new ArrayList<>(List.of(command));
        all.addAll(1, List.of(where));
        ProgramRunner.Outcome outcome = ProgramRunner.run(all.toArray(String[]::new));
        node.users().forEach(user -> assertThat(outcome.out() + outcome.err()).doesNotContain(user.password()));
        return outcome;
    }

    private String[] login(NodeUser.Role role) throws IOException {
        NodeUser user = user(role);
        Path password = Files.writeString(secrets.resolve(user.name()), user.password() + "\n");
        return new String[] {
            "--elasticsearch", node.url().toString(), "--user", user.name(), "--password-file", password.toString()
        };
    }

    private NodeUser user(NodeUser.Role role) {
        return node.users().stream()
                .filter(found -> found.role() == role)
                .findFirst()
                .orElseThrow();
    }
}
