package io.zhengwen.app;

import io.zhengwen.indexer.run.ProgressListener;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * A progress bar on standard error, shown only if that is a terminal. The start script tells this in {@code
 * zhengwen.terminal}, because Java cannot check standard error separately from standard output.
 */
final class TerminalProgress implements ProgressListener, AutoCloseable {
    private final boolean visible;
    private @Nullable ProgressBar bar;

    private TerminalProgress(boolean visible) {
        this.visible = visible;
    }

    static TerminalProgress onTerminal() {
        return new TerminalProgress(Boolean.getBoolean("zhengwen.terminal"));
    }

    @Override
    public void started(long totalBytes) {
        if (visible) {
            bar = new ProgressBarBuilder()
                    .setTaskName("indexing")
                    .setInitialMax(totalBytes)
                    .setUnit(" MB", 1_000_000)
                    .setStyle(ProgressBarStyle.ASCII)
                    .showSpeed()
                    .build();
        }
    }

    @Override
    public void advanced(long bytesRead, long articles) {
        if (bar != null) {
            bar.stepTo(bytesRead);
            bar.setExtraMessage(articles + " articles");
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
