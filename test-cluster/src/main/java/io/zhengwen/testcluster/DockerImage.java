package io.zhengwen.testcluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** Builds the image of {@code docker/elasticsearch} with the plugin of this build. */
final class DockerImage {
    /** The name of the image; its tag begins with Elasticsearch's version, see {@link RestartableContainer}. */
    private static final String NAME = "zhengwen/elasticsearch:8.19.21-test";

    private DockerImage() {}

    /**
     * Builds the image and returns its name. It uses the command line because the Dockerfile needs BuildKit, which
     * the older Docker interface of Testcontainers does not support.
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
            throw new UncheckedIOException("cannot run docker; -Dzhengwen.test.image names an existing image", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while building " + NAME, e);
        }
    }
}
