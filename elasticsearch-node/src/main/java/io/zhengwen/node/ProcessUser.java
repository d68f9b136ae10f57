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
 * The user that Elasticsearch runs as. It refuses to run as root; so root starts it as {@code nobody} (65534), and
 * anybody else as himself.
 */
enum ProcessUser {
    MYSELF,
    NOBODY;

    private static final int NOBODY_ID = 65534;
    private static final List<String> AS_NOBODY =
            List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");

    /** Who Elasticsearch has to be; an error when root cannot become nobody. */
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

    /** The command, as run by this user. */
    List<String> command(List<String> command) {
        List<String> all = new ArrayList<>(this == NOBODY ? AS_NOBODY : List.of());
        all.addAll(command);
        return all;
    }

    /** The topmost of the folder and all above that this user cannot enter; those that do not exist are left out. */
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

    /** Gives a folder and all in it to this user. */
    void own(Path folder) {
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
