package io.zhengwen.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class NodeConfigTest {
    private final NodeConfig config = NodeConfig.of(Path.of("data"), Path.of("distribution"));

    @Test
    void rejectsATooSmallHeap() {
        assertThatThrownBy(() -> config.withHeapMegabytes(255)).hasMessageContaining("255");
    }

    @Test
    void rejectsAZeroTimeout() {
        assertThatThrownBy(() -> config.withStartTimeout(Duration.ZERO)).hasMessageContaining("PT0S");
    }

    @Test
    void changesOnlyWhatItIsAskedTo() {
        StartCheck check = folder -> {};
        NodeConfig changed = config.withHeapMegabytes(512)
                .withJavaHome(Path.of("/java"))
                .withStartTimeout(Duration.ofSeconds(9))
                .withPluginConfig(Path.of("/words"))
                .withSettings(Map.of("a", "b"))
                .withChecks(List.of(check))
                .withSecurity(true)
                .asShortLived();

        assertThat(changed)
                .isEqualTo(new NodeConfig(
                        Path.of("data"),
                        Path.of("distribution"),
                        512,
                        Path.of("/java"),
                        Duration.ofSeconds(9),
                        Path.of("/words"),
                        Map.of("a", "b"),
                        List.of(check),
                        true,
                        true));
    }

    @Test
    void makesPathsAbsolute() {
        assertThat(config.dataDir()).isAbsolute();
        assertThat(config.distribution()).isAbsolute();
    }
}
