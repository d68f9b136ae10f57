package io.zhengwen.node;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * The address file that a serving process writes for other processes. It does not prove that a node runs: only {@link
 * FolderLock} does, so that a file left by a crash is harmless.
 *
 * @param url the address of Elasticsearch
 * @param pid the id of the process that started it
 * @param secured whether it requires a login
 */
record NodeState(URI url, long pid, boolean secured) {
    /** Returns the node without its users, for callers that only need its address. */
    RunningNode address() {
        return new RunningNode(url, pid, List.of());
    }

    /**
     * Returns the node with its users.
     *
     * @throws NodeStartException if the node is secured and this process cannot read its users
     */
    RunningNode running(NodeFolders folders) {
        return new RunningNode(url, pid, secured ? NodeUsers.read(folders) : List.of());
    }

    /** Reads the file; returns empty if it is missing or malformed. */
    static Optional<NodeState> read(NodeFolders folders) {
        Properties lines = new Properties();
        try (Reader reader = Files.newBufferedReader(folders.state())) {
            lines.load(reader);
            return Optional.of(new NodeState(
                    URI.create(lines.getProperty("url", "")).parseServerAuthority(),
                    Long.parseLong(lines.getProperty("pid", "")),
                    Boolean.parseBoolean(lines.getProperty("secured"))));
        } catch (IOException | IllegalArgumentException | URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Writes a temporary file and moves it into place, so that no process reads half of it. */
    void write(NodeFolders folders) {
        Properties lines = new Properties();
        lines.setProperty("url", url.toString());
        lines.setProperty("pid", Long.toString(pid));
        lines.setProperty("secured", Boolean.toString(secured));
        Path temporary = folders.state().resolveSibling("node.properties.new");
        try {
            try (Writer writer = Files.newBufferedWriter(temporary)) {
                lines.store(writer, "The Elasticsearch that serves from this folder");
            }
            Files.move(temporary, folders.state(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + folders.state(), e);
        }
    }

    static void delete(NodeFolders folders) {
        try {
            Files.deleteIfExists(folders.state());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + folders.state(), e);
        }
    }
}
