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
 * The users of a secured node: one for each role, with random passwords. The data folder keeps the passwords in a
 * file that only its owner can read; anyone who can read it may use them, whether a program that joins the node or a
 * person with curl.
 */
final class NodeUsers {
    private static final SecureRandom RANDOM = new SecureRandom();

    private NodeUsers() {}

    /** Returns the users of the folder; creates them if it has none. */
    static List<NodeUser> of(NodeFolders folders) {
        if (!Files.exists(folders.users())) {
            create(folders);
        }
        return read(folders);
    }

    /**
     * Returns the users of the folder, in the order of their roles.
     *
     * @throws NodeStartException if the file cannot be read or lacks a password
     */
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
        Path temporary = folders.users().resolveSibling("users.properties.new");
        try (StringWriter lines = new StringWriter()) {
            passwords.store(lines, "The users of this folder's Elasticsearch when it runs secured");
            Files.deleteIfExists(temporary);
            Files.createFile(temporary, onlyForTheOwner());
            Files.writeString(temporary, lines.toString());
            Files.move(temporary, folders.users(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + folders.users(), e);
        }
    }

    /** Returns a random password of hexadecimal digits, which need no quoting in a shell. */
    static String randomPassword() {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Returns the attributes of a file that only its owner can read. */
    static FileAttribute<?>[] onlyForTheOwner() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
