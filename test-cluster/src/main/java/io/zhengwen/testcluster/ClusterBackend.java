package io.zhengwen.testcluster;

import java.net.URI;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/** A kind of Elasticsearch to test against. */
interface ClusterBackend {
    /** Returns when it answers. */
    void start();

    /** In good order; nothing happens when it does not run. */
    void stop();

    /** Stops it and leaves nothing behind that the next run or a clean build would not remove. */
    void leave();

    /** As in a crash. */
    void kill();

    /** Where it answers. */
    URI url();

    /** What requests must have in their header {@code Authorization}; empty for a cluster without security. */
    Optional<String> authorization();

    /** What trusts its certificate; empty for a cluster without TLS. */
    Optional<SSLContext> tls();

    /** For the build's log: what it is and where. */
    String describe();
}
