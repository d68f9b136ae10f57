package io.zhengwen.app;

import io.zhengwen.entities.EntityExtractor;
import io.zhengwen.entities.link.NameRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What users add to the names that are known. */
final class LanguageOptions {
    @Option(
            names = "--registry",
            paramLabel = "FILE",
            defaultValue = "${env:ZHENGWEN_REGISTRY:-_NULL_}",
            description = {
                "Names of your own: canonical names, aliases, merges, words that are no names (see docs/registry.md).",
                "Environment: ZHENGWEN_REGISTRY"
            })
    @Nullable
    Path registry;

    /** The extractor that settles names by the shipped registry and by this file. */
    EntityExtractor extractor() {
        return loading().join();
    }

    /** The same, loaded while the caller goes on; the file itself is read before this returns. */
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
