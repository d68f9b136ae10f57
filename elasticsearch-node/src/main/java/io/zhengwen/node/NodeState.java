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
import java.util.Optional;
import java.util.Properties;

/**
 * What a serving process writes down about itself. Only a help for others: whether a node runs is known by
 * {@link FolderLock} alone, so what a crash leaves here does no harm.
 *
 * @param url the address of Elasticsearch
 * @param pid the process that started it
 */
record NodeState(URI url, long pid) {
    RunningNode running() {
        return new RunningNode(url, pid);
    }

    /** Empty when there is none or when it makes no sense. */
    static Optional<NodeState> read(NodeFolders folders) {
        Properties lines = new Properties();
        try (Reader reader = Files.newBufferedReader(folders.state())) {
            lines.load(reader);
            return Optional.of(new NodeState(
                    URI.create(lines.getProperty("url", "")).parseServerAuthority(),
                    Long.parseLong(lines.getProperty("pid", ""))));
        } catch (IOException | IllegalArgumentException | URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Written beside and moved, so that nobody reads half of it. */
    void write(NodeFolders folders) {
        Properties lines = new Properties();
        lines.setProperty("url", url.toString());
        lines.setProperty("pid", Long.toString(pid));
        Path draft = folders.state().resolveSibling("node.properties.new");
        try {
            try (Writer writer = Files.newBufferedWriter(draft)) {
                lines.store(writer, "The Elasticsearch that serves from this folder");
            }
            Files.move(draft, folders.state(), StandardCopyOption.ATOMIC_MOVE);
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
