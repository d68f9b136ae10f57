package io.zhengwen.node;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** Checks a Java installation before Elasticsearch is started with it. */
final class JavaHome {
    private static final int OLDEST = 17;

    private JavaHome() {}

    /**
     * Checks that Elasticsearch can run with this Java as that user.
     *
     * @throws JavaUnsuitableException if it cannot
     */
    static void check(Path home, ProcessUser processUser) {
        Path java = home.resolve("bin").resolve("java");
        if (!Files.isExecutable(java)) {
            throw new JavaUnsuitableException("no Java at " + home + ": there is no " + java);
        }
        int version = version(home);
        if (version < OLDEST) {
            throw new JavaUnsuitableException(
                    "the Java at " + home + " is version " + version + ", Elasticsearch needs " + OLDEST + " or later");
        }
        processUser.blocking(java.resolveSibling("")).ifPresent(folder -> {
            throw new JavaUnsuitableException("the Java at " + home
                    + " is not accessible to the unprivileged user that runs Elasticsearch when root starts it:"
                    + " it cannot enter " + folder);
        });
    }

    /**
     * Returns the feature version given in the file {@code release}; assumes the oldest supported one if the file is
     * missing or unreadable.
     */
    private static int version(Path home) {
        Properties release = new Properties();
        try (Reader lines = Files.newBufferedReader(home.resolve("release"))) {
            release.load(lines);
            String version = release.getProperty("JAVA_VERSION", "").replace("\"", "");
            return version.isEmpty() ? OLDEST : Runtime.Version.parse(version).feature();
        } catch (IOException | IllegalArgumentException e) {
            return OLDEST;
        }
    }
}
