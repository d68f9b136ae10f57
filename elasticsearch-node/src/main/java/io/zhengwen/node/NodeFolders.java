package io.zhengwen.node;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The paths of a node's files; the package description explains them. */
record NodeFolders(Path dataDir) {
    Path base() {
        return dataDir.resolve("elasticsearch");
    }

    Path lock() {
        return base().resolve("node.lock");
    }

    Path state() {
        return base().resolve("node.properties");
    }

    /** Returns the file with the passwords of a secured node's users. */
    Path users() {
        return base().resolve("users.properties");
    }

    Path data() {
        return base().resolve("data");
    }

    Path tmp() {
        return base().resolve("tmp");
    }

    Path logs() {
        return base().resolve("logs");
    }

    Path log() {
        return logs().resolve("zhengwen.log");
    }

    Path console() {
        return logs().resolve("console.log");
    }

    /** Returns the file that Elasticsearch writes its address to once it listens. */
    Path httpPorts() {
        return logs().resolve("http.ports");
    }

    /** Creates missing folders with access for all users, because Elasticsearch may run as another user. */
    void create() {
        Path attempted = dataDir;
        try {
            for (Path folder : List.of(base(), data(), tmp(), logs())) {
                attempted = folder;
                for (Path missing : missing(folder)) {
                    Files.createDirectory(missing);
                    openToEnter(missing);
                }
            }
        } catch (IOException e) {
            throw new FolderUnreachableException("cannot create the folder " + attempted + ": " + e, attempted, e);
        }
    }

    private static List<Path> missing(Path folder) {
        List<Path> missing = new ArrayList<>();
        for (Path at = folder; at != null && !Files.exists(at); at = at.getParent()) {
            missing.add(at);
        }
        Collections.reverse(missing);
        return missing;
    }

    private static void openToEnter(Path folder) throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
