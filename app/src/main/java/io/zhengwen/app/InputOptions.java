package io.zhengwen.app;

import picocli.CommandLine.Option;

/** How folders are read. */
final class InputOptions {
    @Option(
            names = "--follow-links",
            description = {
                "Read files and folders that links in a folder lead to, too. Without it links are skipped, so that nobody who",
                "may write to the folder can have other files of this machine read."
            })
    boolean followLinks;
}
