package io.zhengwen.node;

import java.nio.file.Path;

/**
 * Something that must hold before a node starts. A fault in a plugin's files shows only when the first index uses it,
 * so whoever knows the files looks at them here.
 */
@FunctionalInterface
public interface StartCheck {
    /**
     * Returns when all is well, else throws an unchecked exception that names the file and line.
     *
     * @param pluginConfig the user's files for the IK plugin, see {@link NodeConfig#pluginConfig}; may be absent
     */
    void check(Path pluginConfig);
}
