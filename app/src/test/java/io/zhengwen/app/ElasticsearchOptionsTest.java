package io.zhengwen.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that logins come from files or the environment, and are not printed. */
final class ElasticsearchOptionsTest {
    private final ElasticsearchOptions options = new ElasticsearchOptions();

    @TempDir
    Path folder;

    @BeforeEach
    void addressAndUser() {
        options.addresses = List.of("https://es.example.org:9200");
        options.user = "reader";
    }

    @Test
    void takesThePasswordFromAFileBeforeTheEnvironment() throws IOException {
        Map<String, String> environment = Map.of("ZHENGWEN_ELASTICSEARCH_PASSWORD", "of the environment");
        assertThat(options.address(environment).credentials())
                .isEqualTo(new ClusterEndpoint.Credentials.User("reader", "of the environment"));

        options.passwordFile = Files.writeString(folder.resolve("secret"), "of the file\n");
        assertThat(options.address(environment).credentials())
                .isEqualTo(new ClusterEndpoint.Credentials.User("reader", "of the file"));
    }

    @Test
    void takesAnApiKeyInstead() throws IOException {
        options.user = null;
        options.apiKeyFile = Files.writeString(folder.resolve("key"), "a2V5\n");

        assertThat(options.address(Map.of()).credentials()).isEqualTo(new ClusterEndpoint.Credentials.ApiKey("a2V5"));
    }

    @Test
    void printsNoSecret() {
        ClusterEndpoint address = options.address(Map.of("ZHENGWEN_ELASTICSEARCH_PASSWORD", "geheim"));

        assertThat(address.toString() + address.credentials() + new ClusterEndpoint.Credentials.ApiKey("geheim"))
                .doesNotContain("geheim");
    }

    @Test
    void namesTheFileThatCannotBeReadAndTheUserWithoutAPassword() {
        options.passwordFile = folder.resolve("absent");
        assertThatThrownBy(() -> options.address(Map.of())).hasMessageContaining("absent");

        options.passwordFile = null;
        assertThatThrownBy(() -> options.address(Map.of())).hasMessageContaining("user reader has no password");
    }

    /** Compose sets variables without a value to the empty string. */
    @Test
    void takesAnEmptyVariableForNoneAndRefusesAnEmptyFile() throws IOException {
        Map<String, String> environment =
                Map.of("ZHENGWEN_ELASTICSEARCH_PASSWORD", "geheim", "ZHENGWEN_ELASTICSEARCH_API_KEY", "");
        assertThat(options.address(environment).credentials())
                .isEqualTo(new ClusterEndpoint.Credentials.User("reader", "geheim"));

        options.passwordFile = Files.writeString(folder.resolve("empty"), "\n");
        assertThatThrownBy(() -> options.address(environment)).hasMessageContaining(options.passwordFile + " is empty");
    }
}
