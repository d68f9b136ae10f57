package io.zhengwen.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the files in a home's {@code config} folder before each start. */
final class NodeFiles {
    private final NodeConfig config;
    private final NodeFolders folders;
    private final Path home;
    private final Optional<FileRealm> realm;

    /** @param realm the users of a secured node; empty for a node without security */
    NodeFiles(NodeConfig config, NodeFolders folders, Path home, Optional<FileRealm> realm) {
        this.config = config;
        this.folders = folders;
        this.home = home;
        this.realm = realm;
    }

    void write() {
        Path target = home.resolve("config");
        try {
            Files.writeString(target.resolve("elasticsearch.yml"), yaml(settings()));
            Files.writeString(target.resolve("log4j2.properties"), logging());
            Files.write(target.resolve("jvm.options"), withoutGcLog(target.resolve("jvm.options")));
            Files.write(target.resolve("jvm.options.d").resolve("zhengwen.options"), jvmOptions());
            copyPluginConfig(target.resolve(ElasticsearchDistribution.PLUGIN));
            if (realm.isPresent()) {
                realm.get().write(target);
            }
            Files.deleteIfExists(folders.httpPorts());
            Files.deleteIfExists(folders.console());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the configuration of Elasticsearch to " + target, e);
        }
    }

    /**
     * Returns the settings of a single node on loopback that contacts no other node. Port 0 lets the system choose a
     * free port, which avoids races; the ports file tells which one it is. Automatic index creation is off, so that
     * only the indexer creates indices, with its own mapping.
     *
     * <p>Disk: by default Elasticsearch stops allocating at 85 % of a disk and makes indices read-only at 95 %, which
     * suits servers with dedicated disks. On a developer's large but nearly full disk that would stop the demo with
     * gigabytes free, so these limits are absolute. The last one keeps enough space for Elasticsearch to write
     * safely.
     */
    private Map<String, String> settings() {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("cluster.name", "zhengwen");
        lines.put("node.name", "zhengwen");
        lines.put("discovery.type", "single-node");
        lines.put("network.host", "127.0.0.1");
        lines.put("http.port", "0");
        lines.put("transport.port", "0");
        lines.put("node.portsfile", "true");
        lines.put("path.data", folders.data().toString());
        lines.put("path.logs", folders.logs().toString());
        lines.put("xpack.security.enabled", Boolean.toString(realm.isPresent()));
        lines.put("action.auto_create_index", "false");
        lines.put("cluster.routing.allocation.disk.watermark.low", "1gb");
        lines.put("cluster.routing.allocation.disk.watermark.high", "512mb");
        lines.put("cluster.routing.allocation.disk.watermark.flood_stage", "256mb");
        lines.putAll(config.settings());
        return lines;
    }

    private static String yaml(Map<String, String> settings) {
        return settings.entrySet().stream()
                .map(line -> line.getKey() + ": '" + line.getValue().replace("'", "''") + "'\n")
                .collect(Collectors.joining());
    }

    private static List<String> withoutGcLog(Path shipped) throws IOException {
        try (Stream<String> lines = Files.lines(shipped)) {
            return lines.filter(line -> !line.contains("-Xlog:gc")).toList();
        }
    }

    /**
     * Returns the JVM options: heap size, no heap dumps (which fill the disk and help few users), error files among
     * the logs.
     */
    private List<String> jvmOptions() {
        List<String> options = new ArrayList<>(List.of(
                "-Xms" + config.heapMegabytes() + "m",
                "-Xmx" + config.heapMegabytes() + "m",
                "-XX:-HeapDumpOnOutOfMemoryError",
                "-XX:ErrorFile=" + folders.logs().resolve("hs_err_pid%p.log")));
        if (config.shortLived()) {
            options.add("-XX:TieredStopAtLevel=1");
        }
        return options;
    }

    private static String logging() throws IOException {
        try (var resource = NodeFiles.class.getResourceAsStream("log4j2.properties")) {
            if (resource == null) {
                throw new IOException("log4j2.properties is missing next to " + NodeFiles.class);
            }
            return new String(resource.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    /**
     * Copies the user's files into the home, because a stable plugin may only read files below its own configuration
     * folder.
     */
    private void copyPluginConfig(Path target) throws IOException {
        Files.createDirectories(target);
        try (Stream<Path> old = Files.list(target)) {
            for (Path file : old.toList()) {
                Files.delete(file);
            }
        }
        if (Files.isDirectory(config.pluginConfig())) {
            try (Stream<Path> files = Files.list(config.pluginConfig())) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Files.copy(file, target.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }
}
