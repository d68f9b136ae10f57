package io.zhengwen.ik.plugin;

import io.zhengwen.ik.LocalAnalyzers;
import org.jspecify.annotations.Nullable;

/**
 * The {@link LocalAnalyzers} of a node: loaded when the first index needs them, never changed.
 *
 * <p>Elasticsearch makes new factories of a stable plugin for every index and gives them nothing but settings, so
 * that they can share an object only through a static constant. A failed load stays failed until the node is
 * restarted; each index that needs the analyzers reports the cause.
 */
final class SharedAnalysis {

    private static final SharedAnalysis OF_NODE = new SharedAnalysis();

    private final @Nullable LocalAnalyzers analysis;
    private final @Nullable RuntimeException failure;

    private SharedAnalysis() {
        LocalAnalyzers loaded = null;
        RuntimeException fault = null;
        try {
            loaded = LocalAnalyzers.load(ConfigFolder.ofPlugin());
        } catch (RuntimeException e) {
            fault = e;
        }
        analysis = loaded;
        failure = fault;
    }

    /** Returns the analyzers of the node that this plugin runs in. */
    static LocalAnalyzers get() {
        LocalAnalyzers loaded = OF_NODE.analysis;
        if (loaded == null) {
            throw new IllegalStateException(
                    "analysis-ik cannot load its words; correct them and restart the node", OF_NODE.failure);
        }
        return loaded;
    }
}
