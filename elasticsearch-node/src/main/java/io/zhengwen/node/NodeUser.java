package io.zhengwen.node;

import java.util.Locale;

/**
 * A user of a secured node. The text form does not contain the password.
 *
 * @param name the name in the file realm
 * @param password the password in plain text
 * @param role the role of {@code roles.yml} that determines the user's rights
 */
public record NodeUser(String name, String password, Role role) {
    /** The roles of {@code roles.yml} that programs use. */
    public enum Role {
        SEARCH,
        INDEXER;

        /** Returns the name of the role in {@code roles.yml}. */
        String id() {
            return "zhengwen_" + name().toLowerCase(Locale.ROOT);
        }

        /** Returns the name of the user that has the role. */
        String user() {
            return "zhengwen-" + name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public String toString() {
        return "user " + name;
    }
}
