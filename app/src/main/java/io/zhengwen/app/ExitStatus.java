package io.zhengwen.app;

/** The exit status of a command. */
enum ExitStatus {
    DONE(0),
    /** Some articles were rejected; the rest was processed. */
    SOME_REFUSED(1),
    WRONG_USAGE(2),
    /** Elasticsearch is unreachable or rejected the request. */
    ELASTICSEARCH(3),
    /** The port is taken, the node failed, or the data folder is in use or out of reach. */
    CANNOT_START(4),
    /** An internal error. */
    FAULT(5),
    INTERRUPTED(130);

    private final int code;

    ExitStatus(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
