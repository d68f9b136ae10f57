package io.zhengwen.app;

import java.time.Duration;
import picocli.CommandLine.Option;

/** The option for the processor time that one article may take. */
final class ArticleTimeOption {
    @Option(
            names = "--article-seconds",
            paramLabel = "N",
            defaultValue = "${env:ZHENGWEN_ARTICLE_SECONDS:-30}",
            description = {
                "Processor time in seconds for reading one article, and again for extraction (default: 30).",
                "An article that takes longer is rejected. Environment: ZHENGWEN_ARTICLE_SECONDS"
            })
    int seconds = 30;

    Duration duration() {
        if (seconds < 1) {
            throw new CommandException(
                    ExitStatus.WRONG_USAGE, "--article-seconds is " + seconds + "; allowed: at least 1");
        }
        return Duration.ofSeconds(seconds);
    }
}
