package io.zhengwen.testcluster;

import java.net.URI;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/** A kind of Elasticsearch that tests run against. */
interface ClusterBackend {
    /** Starts the cluster and returns when it answers. */
    void start();

    /** Stops the cluster in an orderly way; does nothing if it is not running. */
    void stop();

    /** Stops the cluster and removes everything that neither the next run nor a clean build would remove. */
    void dispose();

    /** Kills the cluster as a crash would. */
    void kill();

    /** Returns the HTTP address. */
    URI url();

    /** Returns the {@code Authorization} header that requests need; empty for a cluster without security. */
    Optional<String> authorization();

    /** Returns a context that trusts the cluster's certificate; empty for a cluster without TLS. */
    Optional<SSLContext> tls();

    /** Describes the cluster and its address, for the build's log. */
    String describe();
}
