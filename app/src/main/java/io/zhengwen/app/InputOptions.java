package io.zhengwen.app;

import picocli.CommandLine.Option;

/** The options for reading folders. */
final class InputOptions {
    @Option(
            names = "--follow-links",
            description = {
                "Also read the files and folders that links in a folder point to. By default links are skipped, so that others who "
                        + "can write to the folder cannot make the program read other files of this machine."
            })
    boolean followLinks;
}
