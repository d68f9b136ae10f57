package io.zhengwen.entities;

/** The entity extractor of this build, loaded once a JVM: loading takes a second or two, and nothing changes it. */
final class SharedExtractor {
    private static final EntityExtractor EXTRACTOR = EntityExtractor.load();

    private SharedExtractor() {}

    static EntityExtractor get() {
        return EXTRACTOR;
    }
}
