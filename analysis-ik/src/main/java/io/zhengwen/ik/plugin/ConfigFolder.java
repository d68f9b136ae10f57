package io.zhengwen.ik.plugin;

import java.net.URI;
import java.net.URL;
import java.nio.file.Path;

/**
 * Where the plugin's own configuration lies: {@code config/analysis-ik} beside the {@code plugins/analysis-ik} that holds
 * its jar. Elasticsearch tells stable plugins neither; a class's own address does.
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
        return beside(url.toString());
    }

    /** From {@code jar:file:/…/plugins/analysis-ik/X.jar!/…} to {@code /…/config/analysis-ik}. */
    static Path beside(String classUrl) {
        int end = classUrl.indexOf("!/");
        if (!classUrl.startsWith("jar:file:") || end < 0) {
            throw new IllegalStateException("not a class in a jar file: " + classUrl);
        }
        Path jar = Path.of(URI.create(classUrl.substring("jar:".length(), end)));
        return jar.resolveSibling("../../config").resolve(NAME).normalize();
    }
}
