package io.zhengwen.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Tests that nothing is left behind when the program is killed. */
final class CrashIT {
    private static final Path DATA = ProgramRunner.folder("crash");

    @Test
    void aKilledServerLeavesNoElasticsearchAndTheNextOneStartsWithAllData() throws Exception {
        ProgramRunner.Server first =
                ProgramRunner.serve("serve", "--port", "0", "--heap", "512", "--data", DATA.toString());
        assertThat(new ApiClient(first.address())
                        .search()
                        .path("total")
                        .path("value")
                        .asLong())
                .as("an empty data folder")
                .isZero();
        ProgramRunner.Outcome indexed =
                ProgramRunner.run("index", "--data", DATA.toString(), "seeds/000_08535c7858fe853e.txt");
        assertThat(indexed.status()).as(indexed.err()).isZero();
        List<ProcessHandle> elasticsearch = elasticsearch();
        assertThat(elasticsearch).isNotEmpty();

        first.kill();
        for (ProcessHandle process : elasticsearch) {
            process.onExit().get(Duration.ofMinutes(1).toSeconds(), TimeUnit.SECONDS);
        }
        assertThat(elasticsearch()).isEmpty();

        try (ProgramRunner.Server second =
                ProgramRunner.serve("serve", "--port", "0", "--heap", "512", "--data", DATA.toString())) {
            assertThat(new ApiClient(second.address())
                            .search("level", "article")
                            .path("total")
                            .path("value")
                            .asLong())
                    .isEqualTo(1);
        }
        assertThat(elasticsearch()).isEmpty();
    }

    private static List<ProcessHandle> elasticsearch() {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().orElse("").contains("es.path.home=" + DATA))
                .toList();
    }
}
