package io.zhengwen.node;

import java.util.Locale;

/**
 * A user of a secured node. Its text form names no secret.
 *
 * @param name as in the file realm
 * @param role what it may do, a role of {@code roles.yml}
 */
public record NodeUser(String name, String password, Role role) {
    /** The roles of {@code roles.yml} that programs have. */
    public enum Role {
        SEARCH,
        INDEXER;

        /** The name in {@code roles.yml}. */
        String id() {
            return "zhengwen_" + name().toLowerCase(Locale.ROOT);
        }

        /** The name of the one user that has it. */
        String user() {
            return "zhengwen-" + name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public String toString() {
        return "user " + name;
    }
}
