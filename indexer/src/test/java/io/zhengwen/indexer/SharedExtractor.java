package io.zhengwen.indexer;

import io.zhengwen.entities.EntityExtractor;

/** The entity extractor of this build, loaded once a JVM: loading takes a second or two, and nothing changes it. */
public final class SharedExtractor {
    private static final EntityExtractor EXTRACTOR = EntityExtractor.load();

    private SharedExtractor() {}

    public static EntityExtractor get() {
        return EXTRACTOR;
    }
}
