package io.zhengwen.node;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;

/**
 * The users of a secured node: one for each role, with random passwords that the data folder keeps in a file which only
 * its owner can read. Who can read it may use them: programs that join the node, or a person with curl.
 */
final class NodeUsers {
    private static final SecureRandom RANDOM = new SecureRandom();

    private NodeUsers() {}

    /** Those of the folder; new ones when it has none yet. */
    static List<NodeUser> of(NodeFolders folders) {
        if (!Files.exists(folders.users())) {
            create(folders);
        }
        return read(folders);
    }

    /** Those of the folder, in the order of their roles. */
    static List<NodeUser> read(NodeFolders folders) {
        Properties passwords = new Properties();
        try (Reader reader = Files.newBufferedReader(folders.users())) {
            passwords.load(reader);
        } catch (IOException e) {
            throw new NodeStartException(
                    "cannot read the users of the secured node in " + folders.users() + ": " + e, e);
        }
        List<NodeUser> users = new ArrayList<>();
        for (NodeUser.Role role : NodeUser.Role.values()) {
            String password = passwords.getProperty(role.user());
            if (password == null || password.isBlank()) {
                throw new NodeStartException(folders.users() + " has no password for " + role.user());
            }
            users.add(new NodeUser(role.user(), password, role));
        }
        return List.copyOf(users);
    }

    private static void create(NodeFolders folders) {
        Properties passwords = new Properties();
        for (NodeUser.Role role : NodeUser.Role.values()) {
            passwords.setProperty(role.user(), randomPassword());
        }
        Path draft = folders.users().resolveSibling("users.properties.new");
        try (StringWriter lines = new StringWriter()) {
            passwords.store(lines, "The users of this folder's Elasticsearch when it runs secured");
            Files.deleteIfExists(draft);
            Files.createFile(draft, onlyForTheOwner());
            Files.writeString(draft, lines.toString());
            Files.move(draft, folders.users(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + folders.users(), e);
        }
    }

    /** A password that nobody can guess and every shell takes as it is. */
    static String randomPassword() {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** The attributes of a file that holds secrets. */
    static FileAttribute<?>[] onlyForTheOwner() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
