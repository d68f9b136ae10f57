package io.zhengwen.indexer.cluster;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.nodes.DataPathStats;
import co.elastic.clients.elasticsearch.nodes.FileSystem;
import co.elastic.clients.elasticsearch.nodes.Stats;
import co.elastic.clients.json.JsonData;
import co.elastic.clients.transport.endpoints.SimpleEndpoint;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Finds out why Elasticsearch does not accept writes, such as a full disk and the folder that is on it. */
public final class WriteFailureDiagnosis {
    /** Less than one batch needs on disk. */
    private static final long NO_ROOM_BYTES = 16L << 20;

    /** The client's own class for this request requires members that a node does not send. */
    private static final SimpleEndpoint<Void, JsonData> DATA_PATHS = new SimpleEndpoint<>(
            "es/nodes.info",
            request -> "GET",
            request -> "/_nodes/settings",
            request -> Map.of(),
            request -> Map.of("filter_path", "nodes.*.name,nodes.*.ip,nodes.*.settings.path.data"),
            request -> Map.of(),
            false,
            JsonData._DESERIALIZER);

    private WriteFailureDiagnosis() {}

    /** A data folder and the free space of its disk. */
    private record Folder(String path, String node, long freeBytes) {
        @Override
        public String toString() {
            return path + " on node " + node + " (" + freeBytes / 1_000_000 + " MB free)";
        }
    }

    /** Describes the failure in one line, with the data folder when the cause is a full disk. */
    public static String of(ElasticsearchClient client, ElasticsearchUnreachableException failure) {
        String problem = String.valueOf(failure.getMessage());
        boolean isNamed = problem.contains(ElasticsearchUnreachableException.DISK_FULL);
        return fullest(client)
                .filter(folder -> isNamed || folder.freeBytes() < NO_ROOM_BYTES)
                .map(folder -> isNamed
                        ? problem + "; the data is in " + folder
                        : ElasticsearchUnreachableException.DISK_FULL + ", " + folder
                                + ": make room, then run the same command again (" + problem + ")")
                .orElse(problem);
    }

    private static Optional<Folder> fullest(ElasticsearchClient client) {
        try {
            List<Folder> folders = localFolders(client);
            return (folders.isEmpty() ? clusterFolders(client) : folders)
                    .stream().min(Comparator.comparingLong(Folder::freeBytes));
        } catch (IOException | ElasticsearchException unknown) {
            return Optional.empty();
        }
    }

    /**
     * Checks the folders of nodes on loopback directly: a node whose disk is completely full has no master, and reports
     * no disk figures without one.
     */
    private static List<Folder> localFolders(ElasticsearchClient client) throws IOException {
        JsonNode nodes = client._transport()
                .performRequest((Void) null, DATA_PATHS, client._transportOptions())
                .to(JsonNode.class)
                .path("nodes");
        List<Folder> folders = new ArrayList<>();
        for (JsonNode node : nodes) {
            Path folder = Path.of(node.at("/settings/path/data").asText());
            boolean isLocal = node.path("ip").asText().startsWith("127.");
            if (isLocal && folder.isAbsolute() && Files.isDirectory(folder)) {
                long free = Files.getFileStore(folder).getUsableSpace();
                folders.add(new Folder(folder.toString(), node.path("name").asText(), free));
            }
        }
        return folders;
    }

    private static List<Folder> clusterFolders(ElasticsearchClient client) throws IOException {
        return client.nodes().stats(s -> s.metric("fs")).nodes().values().stream()
                .flatMap(node -> Optional.ofNullable(node.fs()).map(FileSystem::data).stream()
                        .flatMap(paths -> paths.stream().map(path -> folder(node, path))))
                .toList();
    }

    private static Folder folder(Stats node, DataPathStats path) {
        return new Folder(
                Objects.requireNonNullElse(path.path(), "a folder"),
                Objects.requireNonNullElse(node.name(), "?"),
                Objects.requireNonNullElse(path.availableInBytes(), Long.MAX_VALUE));
    }
}
