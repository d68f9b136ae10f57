package io.zhengwen.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The user that Elasticsearch runs as. Elasticsearch does not run as root, so root starts it as {@code nobody}
 * (65534); any other user starts it under their own account.
 */
enum ProcessUser {
    MYSELF,
    NOBODY;

    private static final int NOBODY_ID = 65534;
    private static final List<String> AS_NOBODY =
            List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");

    /**
     * Returns the user that Elasticsearch must run as.
     *
     * @throws NodeStartException if root cannot run a command as nobody
     */
    static ProcessUser current() {
        if (!SystemCommands.run(List.of("id", "-u")).output().equals("0")) {
            return MYSELF;
        }
        SystemCommands.Outcome tried = SystemCommands.run(NOBODY.command(List.of("true")));
        if (!tried.succeeded()) {
            throw new NodeStartException("Elasticsearch refuses to run as root, and root cannot start it as user "
                    + NOBODY_ID + " with setpriv (of util-linux): " + tried.output());
        }
        return NOBODY;
    }

    /** Returns the command line that runs {@code command} as this user. */
    List<String> command(List<String> command) {
        List<String> all = new ArrayList<>(this == NOBODY ? AS_NOBODY : List.of());
        all.addAll(command);
        return all;
    }

    /** Returns the topmost existing folder, among the given one and its ancestors, that this user cannot enter. */
    Optional<Path> blocking(Path folder) {
        List<String> command = new ArrayList<>(
                List.of("sh", "-c", "for d; do test -x \"$d\" || { echo \"$d\"; exit 1; }; done", "sh"));
        for (Path at = folder.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at)) {
                command.add(4, at.toString());
            }
        }
        SystemCommands.Outcome outcome = SystemCommands.run(command(command));
        return outcome.succeeded() ? Optional.empty() : Optional.of(Path.of(outcome.output()));
    }

    /** Changes the owner of a folder and everything in it to this user. */
    void takeOwnership(Path folder) {
        if (this == MYSELF) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) all::iterator) {
                Files.setAttribute(path, "unix:uid", NOBODY_ID, LinkOption.NOFOLLOW_LINKS);
                Files.setAttribute(path, "unix:gid", NOBODY_ID, LinkOption.NOFOLLOW_LINKS);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot give " + folder + " to user " + NOBODY_ID, e);
        }
    }
}
