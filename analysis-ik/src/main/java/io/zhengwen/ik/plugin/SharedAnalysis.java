package io.zhengwen.ik.plugin;

import io.zhengwen.ik.Analysis;
import org.jspecify.annotations.Nullable;

/**
 * The one {@link Analysis} of a node.
 *
 * <p>Elasticsearch makes the factories of a stable plugin anew for every index and hands them nothing to share, so that
 * this is the only place where the plugin keeps anything static: an immutable object, loaded at first use.
 */
final class SharedAnalysis {

    private static @Nullable Analysis loaded;

    private SharedAnalysis() {}

    /** The analysis; a failure to load it is told to every caller, and the next one tries again. */
    static synchronized Analysis get() {
        if (loaded == null) {
            loaded = Analysis.load(ConfigFolder.ofPlugin());
        }
        return loaded;
    }
}
