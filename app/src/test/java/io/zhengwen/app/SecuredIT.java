package io.zhengwen.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhengwen.node.ElasticsearchNode;
import io.zhengwen.node.RunningNode;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The program on an embedded node that wants a login. */
final class SecuredIT {
    private static final Path DATA = Program.folder("secured");
    private static final String SEED = "seeds/000_08535c7858fe853e.txt";

    @Test
    void commandsOnTheSameFolderLogInByThemselvesAndNobodyElseGetsIn() throws Exception {
        try (Program.Server server =
                Program.serve("serve", "--secured", "--port", "0", "--heap", "512", "--data", DATA.toString())) {
            RunningNode node = ElasticsearchNode.running(DATA).orElseThrow();
            assertThat(HttpClient.newHttpClient()
                            .send(
                                    HttpRequest.newBuilder(node.url().resolve("/zhengwen/_search"))
                                            .build(),
                                    BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(401);

            Program.Outcome indexed = Program.run("index", "--data", DATA.toString(), SEED);
            assertThat(indexed.status()).as(indexed.err()).isZero();
            assertThat(new ApiClient(server.address())
                            .search("level", "article")
                            .path("total")
                            .path("value")
                            .asLong())
                    .isEqualTo(1);
            Program.Outcome found = Program.run("search", "--data", DATA.toString(), "调研");
            assertThat(found.status()).as(found.err()).isZero();
            Program.Outcome rebuilt = Program.run("index", "--data", DATA.toString(), "--rebuild");
            assertThat(rebuilt.status()).as(rebuilt.err()).isZero();

            node.users()
                    .forEach(user -> assertThat(indexed.out() + indexed.err() + found.out() + found.err())
                            .doesNotContain(user.password()));
            assertThat(Program.run(
                                    "index",
                                    "--elasticsearch",
                                    node.url().toString(),
                                    "--user",
                                    "zhengwen-search",
                                    "--password-file",
                                    passwordFile(node).toString(),
                                    SEED)
                            .status())
                    .as("indexing as the user who may only read")
                    .isEqualTo(3);
        }
    }

    private static Path passwordFile(RunningNode node) throws java.io.IOException {
        Path file = java.nio.file.Files.createTempFile("zhengwen", ".secret");
        file.toFile().deleteOnExit();
        return java.nio.file.Files.writeString(file, node.users().get(0).password() + "\n");
    }
}
