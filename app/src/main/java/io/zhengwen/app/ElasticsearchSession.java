package io.zhengwen.app;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import io.zhengwen.mappings.IndexNames;
import io.zhengwen.node.ElasticsearchNode;
import io.zhengwen.node.NodeUser;
import io.zhengwen.node.RunningNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The Elasticsearch that a command uses: an existing cluster, the node already running on the data folder, or a node
 * that the session starts and stops.
 */
final class ElasticsearchSession implements AutoCloseable {
    private final ClusterEndpoint address;
    private final ClusterConnection connection;
    private final @Nullable ClusterConnection writing;
    private final @Nullable ElasticsearchNode node;

    private ElasticsearchSession(
            ClusterEndpoint address, @Nullable ClusterEndpoint writing, @Nullable ElasticsearchNode node) {
        this.address = address;
        this.node = node;
        this.connection = ClusterConnection.open(address);
        this.writing = writing == null ? null : ClusterConnection.open(writing);
    }

    /** Opens a session on the cluster or the running node, or on a node of its own that stops with the session. */
    static ElasticsearchSession join(ElasticsearchOptions elasticsearch, NodeOptions nodes, PrintWriter notices) {
        if (elasticsearch.given()) {
            return remote(elasticsearch);
        }
        Optional<RunningNode> running = nodes.running();
        return running.map(found -> local(found.url(), found.users(), null)).orElseGet(() -> started(nodes, notices));
    }

    /** Opens a session on the cluster, or on a node of its own that stops with the session. */
    static ElasticsearchSession own(ElasticsearchOptions elasticsearch, NodeOptions nodes, PrintWriter notices) {
        return elasticsearch.given() ? remote(elasticsearch) : started(nodes, notices);
    }

    /** Returns the client for searching. On a secured embedded node it logs in as the read-only user. */
    ElasticsearchClient client() {
        return connection.client();
    }

    /**
     * Returns the client for writing. On a secured embedded node it logs in as the indexer, otherwise as
     * {@link #client}.
     */
    ElasticsearchClient writer() {
        return writing == null ? client() : writing.client();
    }

    ClusterEndpoint address() {
        return address;
    }

    @Override
    public void close() {
        try {
            connection.close();
            if (writing != null) {
                writing.close();
            }
        } finally {
            if (node != null) {
                node.close();
            }
        }
    }

    private static ElasticsearchSession remote(ElasticsearchOptions elasticsearch) {
        ElasticsearchSession session = new ElasticsearchSession(elasticsearch.address(System.getenv()), null, null);
        try {
            session.checkReachable();
            return session;
        } catch (RuntimeException e) {
            session.close();
            throw e;
        }
    }

    /** Sends an empty search. Any response shows that the cluster is reachable, even an error other than 401. */
    private void checkReachable() {
        try {
            client().search(
                            search -> search.index(IndexNames.DEFAULT.all())
                                    .ignoreUnavailable(true)
                                    .allowNoIndices(true)
                                    .size(0),
                            Void.class);
        } catch (ElasticsearchException e) {
            if (e.status() == 401) {
                throw new CommandException(
                        ExitStatus.ELASTICSEARCH, "Elasticsearch at " + address + " rejects the login", e);
            }
        } catch (IOException e) {
            throw new CommandException(
                    ExitStatus.ELASTICSEARCH,
                    "cannot reach Elasticsearch at " + address + ": "
                            + (e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage()),
                    e);
        }
    }

    private static ElasticsearchSession started(NodeOptions nodes, PrintWriter notices) {
        ElasticsearchNode node = nodes.start(notices);
        if (!node.users().isEmpty()) {
            notices.println(
                    "zhengwen: Elasticsearch requires a login; the passwords of its users are in " + node.usersFile());
        }
        return local(node.url(), node.users(), node);
    }

    private static ElasticsearchSession local(URI url, List<NodeUser> users, @Nullable ElasticsearchNode node) {
        if (users.isEmpty()) {
            return new ElasticsearchSession(new ClusterEndpoint(List.of(url), null, null), null, node);
        }
        return new ElasticsearchSession(
                as(NodeUser.Role.SEARCH, url, users), as(NodeUser.Role.INDEXER, url, users), node);
    }

    private static ClusterEndpoint as(NodeUser.Role role, URI url, List<NodeUser> users) {
        NodeUser user = users.stream()
                .filter(found -> found.role() == role)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the node has no user with the role " + role));
        return new ClusterEndpoint(
                List.of(url), new ClusterEndpoint.Credentials.User(user.name(), user.password()), null);
    }
}
