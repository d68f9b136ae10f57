package io.zhengwen.node;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How to run a node.
 *
 * @param dataDir the folder below which everything is kept, made when absent
 * @param distribution the folder that holds {@code elasticsearch.zip} and {@code analysis-ik.zip}
 * @param heapMegabytes heap of the server, at least 256
 * @param javaHome the Java to run Elasticsearch with, 17 or later
 * @param startTimeout how long the node may take to answer
 * @param pluginConfig a folder of the user's files for the IK plugin (its words); may be absent
 * @param settings more lines for {@code elasticsearch.yml}, they win over ours
 * @param checks looked at before the node starts
 * @param secured whether only users may use the node, see {@link ElasticsearchNode#users}
 * @param shortLived whether its JVM does without the optimizing compiler: it starts with half of the processor time, and
 *     works more slowly after minutes
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
     * A heap of 1 GB, the Java that runs now, three minutes to start, the user's words in {@code DATA/analysis-ik},
     * no security.
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

    /** The same with another heap. */
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

    /** The same with another Java. */
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

    /** The same with more or less patience. */
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

    /** The same with the user's files for the IK plugin elsewhere. */
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

    /** The same with these lines in {@code elasticsearch.yml}. */
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

    /** The same with these checks. */
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

    /** The same with security or without. */
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

    /** The same for a node that runs for a few minutes at most. */
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
