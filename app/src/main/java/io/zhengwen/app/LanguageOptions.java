package io.zhengwen.app;

import io.zhengwen.entities.EntityExtractor;
import io.zhengwen.entities.link.NameRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options for names that users add. */
final class LanguageOptions {
    @Option(
            names = "--registry",
            paramLabel = "FILE",
            defaultValue = "${env:ZHENGWEN_REGISTRY:-_NULL_}",
            description = {
                "Your own names: canonical names, aliases, merges, words that are not names (see docs/registry.md).",
                "Environment: ZHENGWEN_REGISTRY"
            })
    @Nullable
    Path registry;

    /** Loads the extractor with the shipped registry and this file. */
    EntityExtractor extractor() {
        return loading().join();
    }

    /** Loads the extractor in the background. The registry file is read before this returns. */
    CompletableFuture<EntityExtractor> loading() {
        @Nullable NameRegistry names = registry == null ? null : read(registry);
        return CompletableFuture.supplyAsync(
                () -> names == null ? EntityExtractor.load() : EntityExtractor.load(names));
    }

    private static NameRegistry read(Path file) {
        if (!Files.isReadable(file)) {
            throw new CommandException(ExitStatus.WRONG_USAGE, "--registry " + file + " cannot be read");
        }
        try {
            return NameRegistry.load(file);
        } catch (IllegalArgumentException e) {
            throw new CommandException(ExitStatus.WRONG_USAGE, "--registry: " + e.getMessage(), e);
        }
    }
}
