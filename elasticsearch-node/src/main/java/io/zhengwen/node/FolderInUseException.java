package io.zhengwen.node;

import java.nio.file.Path;
import java.util.Optional;

/** Thrown if another node already serves from the data folder. */
public final class FolderInUseException extends NodeException {
    private final transient Optional<RunningNode> holder;

    FolderInUseException(Path dataDir, Optional<RunningNode> holder) {
        super(
                "the data folder " + dataDir + " is in use by another Elasticsearch"
                        + holder.map(node -> ", started by process " + node.pid() + " and serving at " + node.url())
                                .orElse(""),
                null);
        this.holder = holder;
    }

    /** Returns the node that uses the folder; empty if it has not recorded its address yet. */
    public Optional<RunningNode> holder() {
        return holder;
    }
}
