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

/** The files in a home's {@code config} folder, written anew before each start. */
final class NodeFiles {
    private final NodeConfig config;
    private final NodeFolders folders;
    private final Path home;
    private final Optional<FileRealm> realm;

    /** @param realm the users of a secured node */
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
     * One node on loopback that talks to nobody. Port 0 lets the system choose, so there is no race for a free one; the
     * ports file tells which it was. Indices come from the indexer only, with our mapping, never by the way.
     *
     * <p>Disk: by default Elasticsearch stops allocating at 85 % of a disk and makes indices read-only at 95 %, meant
     * for servers with disks of their own. On a developer's full but large disk that would stop the demo with gigabytes
     * free, so these marks are absolute. The last keeps enough to stay whole.
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

    /** No heap dumps: they fill the disk of a person who has no use for them. */
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
                throw new IOException("log4j2.properties is missing beside " + NodeFiles.class);
            }
            return new String(resource.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    /** A stable plugin may read files below its own configuration folder only. */
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
