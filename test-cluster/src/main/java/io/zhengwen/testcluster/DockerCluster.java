package io.zhengwen.testcluster;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.testcontainers.containers.wait.strategy.HttpWaitStrategy;
import org.testcontainers.containers.wait.strategy.WaitStrategy;

/** A container of the image of {@code docker/elasticsearch}, with Elasticsearch's automatic security setup. */
final class DockerCluster implements ClusterBackend {
    private static final String USER = "elastic";
    private static final Duration START_LIMIT = Duration.ofMinutes(5);

    private final String image;
    private final String password = randomPassword();
    private @Nullable RestartableContainer container;

    /** @param image an existing image; if empty, the image is built from the project */
    DockerCluster(Optional<String> image) {
        this.image = image.orElseGet(DockerImage::build);
    }

    @Override
    public void start() {
        if (container != null) {
            container.startAgain(ready());
            return;
        }
        RestartableContainer started = new RestartableContainer(image);
        started.withPassword(password)
                .withEnv("ES_JAVA_OPTS", "-Xms512m -Xmx512m")
                .withEnv("action.auto_create_index", "false")
                .waitingFor(ready());
        started.start();
        container = started;
    }

    /** Waits for status yellow, not green: a nearly full disk or a missing second node leaves shards unassigned. */
    private WaitStrategy ready() {
        return new HttpWaitStrategy()
                .forPort(RestartableContainer.PORT)
                .forPath("/_cluster/health?wait_for_status=yellow&timeout=1s")
                .forStatusCode(200)
                .usingTls()
                .allowInsecure()
                .withBasicCredentials(USER, password)
                .withStartupTimeout(START_LIMIT);
    }

    @Override
    public void stop() {
        if (container != null) {
            container.stopForNow();
        }
    }

    @Override
    public void kill() {
        running().killForNow();
    }

    @Override
    public void dispose() {
        if (container != null) {
            container.stop();
            container = null;
        }
    }

    @Override
    public URI url() {
        return URI.create("https://" + running().getHttpHostAddress());
    }

    @Override
    public Optional<String> authorization() {
        byte[] pair = (USER + ":" + password).getBytes(StandardCharsets.UTF_8);
        return Optional.of("Basic " + Base64.getEncoder().encodeToString(pair));
    }

    @Override
    public Optional<SSLContext> tls() {
        return Optional.of(running().createSslContextFromCa());
    }

    @Override
    public String describe() {
        return String.format(
                Locale.ROOT,
                "a container of %s at %s, with security and TLS, on Docker %s",
                image,
                url(),
                running().engineVersion());
    }

    private RestartableContainer running() {
        if (container == null) {
            throw new IllegalStateException("the test cluster is stopped");
        }
        return container;
    }

    private static String randomPassword() {
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
