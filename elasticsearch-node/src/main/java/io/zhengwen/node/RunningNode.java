package io.zhengwen.node;

import java.net.URI;
import java.util.List;

/**
 * A node that is serving from a data folder.
 *
 * @param url its HTTP address
 * @param pid the process that started it and stops it
 * @param users its users, one for each role; empty if it runs without security
 */
public record RunningNode(URI url, long pid, List<NodeUser> users) {
    public RunningNode {
        users = List.copyOf(users);
    }
}
