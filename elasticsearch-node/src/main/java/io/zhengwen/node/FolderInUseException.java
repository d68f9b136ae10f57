package io.zhengwen.node;

import java.nio.file.Path;
import java.util.Optional;

/** Another node serves from the data folder already. */
public final class FolderInUseException extends NodeException {
    private final transient Optional<RunningNode> by;

    FolderInUseException(Path dataDir, Optional<RunningNode> by) {
        super(
                "the data folder " + dataDir + " is in use by another Elasticsearch"
                        + by.map(node -> ", started by process " + node.pid() + " and serving at " + node.url())
                                .orElse(""),
                null);
        this.by = by;
    }

    /** Who uses it, when that one has written it down already. */
    public Optional<RunningNode> by() {
        return by;
    }
}
