package io.zhengwen.node;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The configuration of a node.
 *
 * @param dataDir the folder below which all files of the node are kept; created if absent
 * @param distribution the folder that holds {@code elasticsearch.zip} and {@code analysis-ik.zip}
 * @param heapMegabytes the heap of the server, at least 256
 * @param javaHome the Java installation that runs Elasticsearch, 17 or later
 * @param startTimeout the time within which the node must answer
 * @param pluginConfig the folder of the user's files for the IK plugin (its words); may be absent
 * @param settings additional lines for {@code elasticsearch.yml}; they override the defaults of this module
 * @param checks the checks that run before the node starts
 * @param secured whether the node requires a login, see {@link ElasticsearchNode#users}
 * @param shortLived whether the JVM runs without the optimizing compiler: it starts with half of the processor time,
 *     and is slower after some minutes
 */
public record NodeConfig(
        Path dataDir,
        Path distribution,
        int heapMegabytes,
        Path javaHome,
        Duration startTimeout,
        Path pluginConfig,
        Map<String, String> settings,
        List<StartCheck> checks,
        boolean secured,
        boolean shortLived) {

    public NodeConfig {
        dataDir = dataDir.toAbsolutePath().normalize();
        distribution = distribution.toAbsolutePath().normalize();
        javaHome = javaHome.toAbsolutePath().normalize();
        pluginConfig = pluginConfig.toAbsolutePath().normalize();
        settings = Map.copyOf(settings);
        checks = List.copyOf(checks);
        if (heapMegabytes < 256) {
            throw new IllegalArgumentException("Elasticsearch needs a heap of 256 MB or more, not " + heapMegabytes);
        }
        if (startTimeout.isNegative() || startTimeout.isZero()) {
            throw new IllegalArgumentException("start timeout must be positive, not " + startTimeout);
        }
    }

    /**
     * Returns the default configuration: a heap of 1 GB, the Java that runs this process, three minutes to start, the
     * user's words in {@code DATA/analysis-ik}, no security.
     */
    public static NodeConfig of(Path dataDir, Path distribution) {
        return new NodeConfig(
                dataDir,
                distribution,
                1024,
                Path.of(System.getProperty("java.home")),
                Duration.ofMinutes(3),
                dataDir.resolve("analysis-ik"),
                Map.of(),
                List.of(),
                false,
                false);
    }

    /** Returns a copy with another heap size. */
    public NodeConfig withHeapMegabytes(int megabytes) {
        return new NodeConfig(
                dataDir,
                distribution,
                megabytes,
                javaHome,
                startTimeout,
                pluginConfig,
                settings,
                checks,
                secured,
                shortLived);
    }

    /** Returns a copy with another Java installation. */
    public NodeConfig withJavaHome(Path home) {
        return new NodeConfig(
                dataDir,
                distribution,
                heapMegabytes,
                home,
                startTimeout,
                pluginConfig,
                settings,
                checks,
                secured,
                shortLived);
    }

    /** Returns a copy with another start timeout. */
    public NodeConfig withStartTimeout(Duration timeout) {
        return new NodeConfig(
                dataDir,
                distribution,
                heapMegabytes,
                javaHome,
                timeout,
                pluginConfig,
                settings,
                checks,
                secured,
                shortLived);
    }

    /** Returns a copy with another folder for the user's files for the IK plugin. */
    public NodeConfig withPluginConfig(Path folder) {
        return new NodeConfig(
                dataDir,
                distribution,
                heapMegabytes,
                javaHome,
                startTimeout,
                folder,
                settings,
                checks,
                secured,
                shortLived);
    }

    /** Returns a copy with these lines for {@code elasticsearch.yml}. */
    public NodeConfig withSettings(Map<String, String> lines) {
        return new NodeConfig(
                dataDir,
                distribution,
                heapMegabytes,
                javaHome,
                startTimeout,
                pluginConfig,
                lines,
                checks,
                secured,
                shortLived);
    }

    /** Returns a copy with these start checks. */
    public NodeConfig withChecks(List<StartCheck> all) {
        return new NodeConfig(
                dataDir,
                distribution,
                heapMegabytes,
                javaHome,
                startTimeout,
                pluginConfig,
                settings,
                all,
                secured,
                shortLived);
    }

    /** Returns a copy with security on or off. */
    public NodeConfig withSecurity(boolean on) {
        return new NodeConfig(
                dataDir,
                distribution,
                heapMegabytes,
                javaHome,
                startTimeout,
                pluginConfig,
                settings,
                checks,
                on,
                shortLived);
    }

    /** Returns a copy for a node that runs for a few minutes at most. */
    public NodeConfig asShortLived() {
        return new NodeConfig(
                dataDir,
                distribution,
                heapMegabytes,
                javaHome,
                startTimeout,
                pluginConfig,
                settings,
                checks,
                secured,
                true);
    }
}
