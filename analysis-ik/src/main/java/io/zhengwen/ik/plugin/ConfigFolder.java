package io.zhengwen.ik.plugin;

import java.net.URI;
import java.net.URL;
import java.nio.file.Path;

/**
 * Finds the plugin's configuration folder: {@code config/analysis-ik}, next to the folder {@code plugins/analysis-ik}
 * that holds the plugin's jar. Elasticsearch tells a stable plugin neither path, so it is derived from the address of
 * a class.
 */
final class ConfigFolder {

    private static final String NAME = "analysis-ik";

    private ConfigFolder() {}

    static Path ofPlugin() {
        String resource = ConfigFolder.class.getSimpleName() + ".class";
        URL url = ConfigFolder.class.getResource(resource);
        if (url == null) {
            throw new IllegalStateException(resource + " does not know where it was loaded from");
        }
        return forClass(url.toString());
    }

    /** Converts {@code jar:file:/…/plugins/analysis-ik/X.jar!/…} to {@code /…/config/analysis-ik}. */
    static Path forClass(String classUrl) {
        int end = classUrl.indexOf("!/");
        if (!classUrl.startsWith("jar:file:") || end < 0) {
            throw new IllegalStateException("not a class in a jar file: " + classUrl);
        }
        Path jar = Path.of(URI.create(classUrl.substring("jar:".length(), end)));
        return jar.resolveSibling("../../config").resolve(NAME).normalize();
    }
}
