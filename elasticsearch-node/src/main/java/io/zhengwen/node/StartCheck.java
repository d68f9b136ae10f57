package io.zhengwen.node;

import java.nio.file.Path;

/**
 * A check that runs before a node starts. It exists because a fault in a plugin's files would otherwise appear only
 * when the first index uses them.
 */
@FunctionalInterface
public interface StartCheck {
    /**
     * Returns normally if the files are valid; otherwise throws an unchecked exception that names the file and line.
     *
     * @param pluginConfig the folder of the user's files for the IK plugin, see {@link NodeConfig#pluginConfig}; may
     *     be absent
     */
    void check(Path pluginConfig);
}
