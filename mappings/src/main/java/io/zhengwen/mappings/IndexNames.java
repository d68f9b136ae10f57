package io.zhengwen.mappings;

/**
 * The names of aliases and indices below one prefix: {@code zhengwen} everywhere but in tests, which share a node.
 *
 * @param prefix also the alias over all levels
 */
public record IndexNames(String prefix) {
    /** The names that people and Kibana use. */
    public static final IndexNames DEFAULT = new IndexNames("zhengwen");

    /** The names that a rebuild's indices have until they are complete. */
    public IndexNames staging() {
        return new IndexNames(prefix + "-staging");
    }

    /** The names that the indices before the last rebuild have, for going back to them. */
    public IndexNames previous() {
        return new IndexNames(prefix + "-previous");
    }

    /** The index with the one document that says who is rebuilding or swapping indices; hidden from patterns. */
    public String lock() {
        return prefix + "-lock";
    }

    /** The alias over all three levels. */
    public String all() {
        return prefix;
    }

    /** The alias of a level, {@code zhengwen-sentence}. */
    public String alias(PassageLevel level) {
        return prefix + "-" + level.id();
    }

    /** A concrete index, {@code zhengwen-sentence-v2-20230102030405}. */
    public String index(PassageLevel level, int version, String timestamp) {
        return alias(level) + "-v" + version + "-" + timestamp;
    }
}
