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
 * What a serving process writes down about itself. Only a help for others: whether a node runs is known by
 * {@link FolderLock} alone, so what a crash leaves here does no harm.
 *
 * @param url the address of Elasticsearch
 * @param pid the process that started it
 * @param secured whether it wants a login
 */
record NodeState(URI url, long pid, boolean secured) {
    /** For those who only want to know where it is. */
    RunningNode address() {
        return new RunningNode(url, pid, List.of());
    }

    /** For those who want to use it; throws when it is secured and its users are not for us to read. */
    RunningNode running(NodeFolders folders) {
        return new RunningNode(url, pid, secured ? NodeUsers.read(folders) : List.of());
    }

    /** Empty when there is none or when it makes no sense. */
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

    /** Written beside and moved, so that nobody reads half of it. */
    void write(NodeFolders folders) {
        Properties lines = new Properties();
        lines.setProperty("url", url.toString());
        lines.setProperty("pid", Long.toString(pid));
        lines.setProperty("secured", Boolean.toString(secured));
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
