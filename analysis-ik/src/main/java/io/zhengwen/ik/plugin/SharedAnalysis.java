package io.zhengwen.ik.plugin;

import io.zhengwen.ik.LocalAnalyzers;
import org.jspecify.annotations.Nullable;

/**
 * The one {@link LocalAnalyzers} of a node: a constant, read when the first index needs it, and never changed.
 *
 * <p>Elasticsearch makes the factories of a stable plugin anew for every index and hands them nothing but settings, so
 * that a constant of a class is all that two of them can have in common. A load that failed stays failed until the node
 * is started again; each index that needs it is told why.
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

    /** The analysis of the node that this plugin runs in. */
    static LocalAnalyzers get() {
        LocalAnalyzers loaded = OF_NODE.analysis;
        if (loaded == null) {
            throw new IllegalStateException(
                    "analysis-ik cannot load its words; mend them and start the node again", OF_NODE.failure);
        }
        return loaded;
    }
}
