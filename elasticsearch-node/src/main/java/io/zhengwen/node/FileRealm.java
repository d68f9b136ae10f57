package io.zhengwen.node;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Writes Elasticsearch's file realm: users, the hashes of their passwords, and their roles, in three configuration
 * files. It adds a user that may read the cluster's health, with which this process observes the start of the node.
 */
final class FileRealm {
    /**
     * The number of hashing rounds, as in {@code elasticsearch-users}; a hash has the form {@code
     * {PBKDF2}ROUNDS$SALT$HASH}.
     */
    private static final int ROUNDS = 10_000;

    private static final int SALT_BYTES = 32;
    private static final int HASH_BITS = 256;

    private static final String WATCHER = "zhengwen-node";
    private static final String WATCHER_ROLE = "zhengwen_node";

    private final List<NodeUser> users;
    private final String watcherPassword = NodeUsers.randomPassword();

    FileRealm(List<NodeUser> users) {
        this.users = List.copyOf(users);
    }

    /** Returns the {@code Authorization} header of this process's own requests to the node. */
    String authorization() {
        byte[] pair = (WATCHER + ":" + watcherPassword).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    /** Writes the three files to the folder {@code config}. */
    void write(Path config) throws IOException {
        List<String> hashes = new ArrayList<>(List.of(WATCHER + ":" + hash(watcherPassword)));
        List<String> roles = new ArrayList<>(List.of(WATCHER_ROLE + ":" + WATCHER));
        for (NodeUser user : users) {
            hashes.add(user.name() + ":" + hash(user.password()));
            roles.add(user.role().id() + ":" + user.name());
        }
        Files.writeString(config.resolve("roles.yml"), roles() + WATCHER_ROLE + ":\n  cluster: [ 'monitor' ]\n");
        Files.write(config.resolve("users_roles"), roles);
        Path secrets = config.resolve("users");
        Files.deleteIfExists(secrets);
        Files.createFile(secrets, NodeUsers.onlyForTheOwner());
        Files.write(secrets, hashes);
    }

    private static String roles() throws IOException {
        try (InputStream resource = FileRealm.class.getResourceAsStream("roles.yml")) {
            if (resource == null) {
                throw new IOException("roles.yml is missing next to " + FileRealm.class);
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8) + "\n";
        }
    }

    private static String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        try {
            byte[] hash = SecretKeyFactory.getInstance("PBKDF2withHMACSHA512")
                    .generateSecret(new PBEKeySpec(password.toCharArray(), salt, ROUNDS, HASH_BITS))
                    .getEncoded();
            Base64.Encoder base64 = Base64.getEncoder();
            return "{PBKDF2}" + ROUNDS + "$" + base64.encodeToString(salt) + "$" + base64.encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has PBKDF2withHMACSHA512", e);
        }
    }
}
