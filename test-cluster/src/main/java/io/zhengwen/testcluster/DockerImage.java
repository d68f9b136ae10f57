package io.zhengwen.testcluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** The image of {@code docker/elasticsearch} with the plugin of this build. */
final class DockerImage {
    /** The tag begins with Elasticsearch's version, see {@link RestartableContainer}. */
    private static final String NAME = "zhengwen/elasticsearch:8.19.21-test";

    private DockerImage() {}

    /**
     * Builds it with the command line, since its Dockerfile needs BuildKit, which Docker's older interface (the one that
     * Testcontainers has) does not reach.
     */
    static String build() {
        Path root = EmbeddedCluster.distribution()
                .toAbsolutePath()
                .resolve("../../..")
                .normalize();
        List<String> command = List.of(
                "docker",
                "build",
                "--quiet",
                "--file",
                root.resolve("docker/elasticsearch/Dockerfile").toString(),
                "--build-arg",
                "PLUGIN=packaged",
                "--tag",
                NAME,
                root.toString());
        try {
            ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
            builder.environment().put("DOCKER_BUILDKIT", "1");
            int status = builder.start().waitFor();
            if (status != 0) {
                throw new IllegalStateException(String.join(" ", command) + " failed with status " + status);
            }
            return NAME;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot run docker; -Dzhengwen.test.image names an image that is already there", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while building " + NAME, e);
        }
    }
}
