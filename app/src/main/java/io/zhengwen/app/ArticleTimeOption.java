package io.zhengwen.app;

import java.time.Duration;
import picocli.CommandLine.Option;

/** How long one article may take. */
final class ArticleTimeOption {
    @Option(
            names = "--article-seconds",
            paramLabel = "N",
            defaultValue = "${env:ZHENGWEN_ARTICLE_SECONDS:-30}",
            description = {
                "Processor time that one article may take to be read, and again for what it names to be found (default: 30);",
                "one that takes longer is refused. Environment: ZHENGWEN_ARTICLE_SECONDS"
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
