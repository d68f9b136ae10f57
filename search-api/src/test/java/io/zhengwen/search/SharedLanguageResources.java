package io.zhengwen.search;

import io.zhengwen.search.query.LanguageResources;

/** The language resources of this build, loaded once a JVM: loading takes seconds, and nothing changes them. */
public final class SharedLanguageResources {
    private static final LanguageResources RESOURCES = LanguageResources.load();

    private SharedLanguageResources() {}

    public static LanguageResources get() {
        return RESOURCES;
    }
}
