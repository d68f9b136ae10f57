package io.zhengwen.app;

/** What a command's exit status says. */
enum ExitStatus {
    DONE(0),
    /** Some articles were refused; the rest was done. */
    SOME_REFUSED(1),
    WRONG_USAGE(2),
    /** Elasticsearch unreachable or refusing. */
    ELASTICSEARCH(3),
    /** Port taken, node failed, data folder in use or out of reach. */
    CANNOT_START(4),
    /** A fault of ours. */
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
