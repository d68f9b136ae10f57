package io.zhengwen.indexer.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/**
 * A disk in memory whose size can be changed while it is in use. Only root can create one; for others the test reports
 * that it is skipped, unless {@code ZHENGWEN_REQUIRE_SMALL_DISK=1} makes that an error.
 */
final class SmallDisk implements AutoCloseable {
    private static final String REQUIRED = "ZHENGWEN_REQUIRE_SMALL_DISK";
    /** Elasticsearch runs as this user when root starts it. */
    private static final String NOBODY = ",uid=65534,gid=65534";

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** Creates a disk of so many bytes; skips the test when that is not possible. */
    static SmallDisk ofBytes(long bytes) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("zhengwen-disk");
        String said = run("mount", "-t", "tmpfs", "-o", "size=" + bytes + NOBODY, "zhengwen-test", folder.toString());
        if (said.isEmpty()) {
            return new SmallDisk(folder);
        }
        Files.delete(folder);
        String missing =
                "LEFT OUT: what happens when the disk is full is not tested, since no small disk can be mounted"
                        + " here (only root may, in a container with the right to): " + said;
        if ("1".equals(System.getenv(REQUIRED))) {
            throw new AssertionError(missing + "; " + REQUIRED + "=1 wants it");
        }
        System.err.println(missing);
        return Assumptions.abort(missing);
    }

    Path folder() {
        return folder;
    }

    /** Leaves so much free space besides the data on it. */
    void leaveFree(long bytes) throws IOException, InterruptedException {
        long used = folder.toFile().getTotalSpace() - folder.toFile().getUsableSpace();
        assertThat(run("mount", "-o", "remount,size=" + (used + bytes), folder.toString()))
                .isEmpty();
    }

    @Override
    public void close() throws IOException {
        try {
            assertThat(run("umount", folder.toString())).isEmpty();
            Files.delete(folder);
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts tests", e);
        }
    }

    /** Returns the error of a command; empty when it succeeded. */
    private static String run(String... command) throws InterruptedException {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return process.waitFor() == 0 ? "" : command[0] + " failed: " + said;
        } catch (IOException noSuchCommand) {
            return String.valueOf(noSuchCommand.getMessage());
        }
    }
}
