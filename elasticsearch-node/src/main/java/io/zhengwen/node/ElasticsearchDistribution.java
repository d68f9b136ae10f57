package io.zhengwen.node;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Unpacks the archives of Elasticsearch and of the IK plugin into a home folder.
 *
 * <p>The name of the home contains a fingerprint of both archives, computed from their tables of contents (names,
 * sizes, CRCs), so that an upgrade of either makes a new home. A home gets its name only once it is complete.
 */
final class ElasticsearchDistribution {
    static final String PLUGIN = "analysis-ik";

    private static final String HOME_PREFIX = "home-";

    private final Path elasticsearch;
    private final Path plugin;

    ElasticsearchDistribution(Path folder) {
        this.elasticsearch = existing(folder.resolve("elasticsearch.zip"));
        this.plugin = existing(folder.resolve(PLUGIN + ".zip"));
    }

    /**
     * Returns the home below {@code folder}, unpacking it if it is absent; deletes all other homes there.
     *
     * @throws NodeStartException if an archive cannot be read or unpacked
     */
    Path unpackBelow(Path folder) {
        Path home = folder.resolve(HOME_PREFIX + fingerprint());
        Path unpacking = folder.resolve("unpacking");
        try {
            delete(unpacking);
            if (!Files.isDirectory(home)) {
                unpack(elasticsearch, unpacking, 1);
                unpack(plugin, unpacking.resolve("plugins").resolve(PLUGIN), 0);
                makeExecutable(unpacking.resolve("bin"));
                Files.move(unpacking, home, StandardCopyOption.ATOMIC_MOVE);
            }
            deleteOthers(folder, home);
            return home;
        } catch (IOException e) {
            throw new NodeStartException("cannot unpack " + elasticsearch + " and " + plugin + " to " + home, e);
        }
    }

    private static Path existing(Path archive) {
        if (!Files.isRegularFile(archive)) {
            throw new NodeStartException("cannot start Elasticsearch: there is no " + archive);
        }
        return archive;
    }

    private String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path archive : List.of(elasticsearch, plugin)) {
                try (ZipFile zip = new ZipFile(archive.toFile())) {
                    zip.stream()
                            .map(entry -> entry.getName() + " " + entry.getSize() + " " + entry.getCrc() + "\n")
                            .forEach(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
                }
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (IOException e) {
            throw new NodeStartException("cannot read " + elasticsearch + " and " + plugin + ": " + e, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Unpacks the archive without the first {@code leading} folders of its entries' paths. */
    private static void unpack(Path archive, Path target, int leading) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                Path name = Path.of(entry.getName());
                Path file = name.getNameCount() > leading
                        ? target.resolve(name.subpath(leading, name.getNameCount()))
                                .normalize()
                        : target;
                if (!file.startsWith(target)) {
                    throw new IOException(
                            "the archive " + archive + " has an entry outside its own folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.resolveSibling("."));
                    try (InputStream bytes = zip.getInputStream(entry)) {
                        Files.copy(bytes, file);
                    }
                }
            }
        }
    }

    private static void makeExecutable(Path bin) throws IOException {
        try (DirectoryStream<Path> programs = Files.newDirectoryStream(bin)) {
            for (Path program : programs) {
                if (!program.toFile().setExecutable(true, false)) {
                    throw new IOException("cannot make " + program + " executable");
                }
            }
        }
    }

    private static void deleteOthers(Path folder, Path home) throws IOException {
        try (DirectoryStream<Path> homes = Files.newDirectoryStream(folder, HOME_PREFIX + "*")) {
            for (Path other : homes) {
                if (!other.equals(home)) {
                    delete(other);
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.delete(path);
                } catch (IOException e) {
                    throw new UncheckedIOException("cannot delete " + path, e);
                }
            });
        }
    }
}
