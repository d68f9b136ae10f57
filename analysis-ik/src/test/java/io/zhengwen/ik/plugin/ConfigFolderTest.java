package io.zhengwen.ik.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ConfigFolderTest {

    @Test
    void isNextToThePluginsFolder() {
        assertThat(ConfigFolder.forClass("jar:file:/opt/my%20es/plugins/analysis-ik/a.jar!/io/zhengwen/X.class"))
                .isEqualTo(Path.of("/opt/my es/config/analysis-ik"));
    }

    @Test
    void needsAJar() {
        assertThatThrownBy(() -> ConfigFolder.forClass("file:/classes/X.class"))
                .hasMessageContaining("file:/classes/X.class");
    }
}
