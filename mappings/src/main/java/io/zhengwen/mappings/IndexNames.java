package io.zhengwen.mappings;

/**
 * The names of aliases and indices that share a prefix: {@code zhengwen}, except in tests, which share a node.
 *
 * @param prefix the prefix, which is also the alias over all levels
 */
public record IndexNames(String prefix) {
    /** The names that users and Kibana know. */
    public static final IndexNames DEFAULT = new IndexNames("zhengwen");

    /** Returns the names of a rebuild's indices until they are complete. */
    public IndexNames staging() {
        return new IndexNames(prefix + "-staging");
    }

    /** Returns the names of the indices before the last rebuild, for a rollback. */
    public IndexNames previous() {
        return new IndexNames(prefix + "-previous");
    }

    /**
     * Returns the name of the hidden index whose only document tells which process is rebuilding or switching
     * indices.
     */
    public String lock() {
        return prefix + "-lock";
    }

    /** Returns the alias over all three levels. */
    public String all() {
        return prefix;
    }

    /** Returns the alias of a level, such as {@code zhengwen-sentence}. */
    public String alias(PassageLevel level) {
        return prefix + "-" + level.id();
    }

    /** Returns the name of a concrete index, such as {@code zhengwen-sentence-v2-20230102030405}. */
    public String index(PassageLevel level, int version, String timestamp) {
        return alias(level) + "-v" + version + "-" + timestamp;
    }
}
