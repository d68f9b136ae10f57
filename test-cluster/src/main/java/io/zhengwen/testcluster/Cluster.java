package io.zhengwen.testcluster;

import java.net.URI;

/** A kind of Elasticsearch to test against. */
interface Cluster {
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

    /** For the build's log: what it is and where. */
    String describe();
}
