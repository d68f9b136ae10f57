package io.zhengwen.node;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** Looks at a Java before Elasticsearch meets it. */
final class JavaHome {
    private static final int OLDEST = 17;

    private JavaHome() {}

    /** Throws when Elasticsearch cannot run with this Java as that user. */
    static void check(Path home, ProcessUser account) {
        Path java = home.resolve("bin").resolve("java");
        if (!Files.isExecutable(java)) {
            throw new JavaUnsuitableException("no Java at " + home + ": there is no " + java);
        }
        int version = version(home);
        if (version < OLDEST) {
            throw new JavaUnsuitableException(
                    "the Java at " + home + " is version " + version + ", Elasticsearch needs " + OLDEST + " or later");
        }
        account.blocking(java.resolveSibling("")).ifPresent(folder -> {
            throw new JavaUnsuitableException("the Java at " + home
                    + " is out of reach for the unprivileged user that runs Elasticsearch when root starts it:"
                    + " it cannot enter " + folder);
        });
    }

    /** The feature version from the file {@code release}; taken for good where a Java has no such file. */
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
