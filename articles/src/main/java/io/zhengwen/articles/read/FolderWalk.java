package io.zhengwen.articles.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Walks through a folder in the order of names, and tells regular files, which may be articles, from files that are
 * skipped.
 *
 * <p>Links are skipped unless they are to be followed. Even then a link is skipped if it leads to something below the
 * same folder, which is found under its own path, or to a folder that another link has led to: no folder is read twice,
 * and a link to a folder above it causes no loop.
 */
final class FolderWalk {
    /** Receives the files found. */
    interface Visitor {
        void file(InputFile file) throws InterruptedException;

        void skipped(Path path, SkipKind kind) throws InterruptedException;

        void unlistable(Path folder, IOException why) throws InterruptedException;
    }

    private final Path root;
    private final boolean followLinks;
    private final Visitor visitor;
    private final Set<Path> seen = new HashSet<>();

    private FolderWalk(Path root, boolean followLinks, Visitor visitor) {
        this.root = root;
        this.followLinks = followLinks;
        this.visitor = visitor;
    }

    static void walk(Path root, boolean followLinks, Visitor visitor) throws InterruptedException {
        new FolderWalk(root, followLinks, visitor).folder(root);
    }

    private void folder(Path folder) throws InterruptedException {
        List<Path> children;
        try {
            if (followLinks && !seen.add(folder.toRealPath())) {
                visitor.skipped(folder, SkipKind.LINK);
                return;
            }
            children = children(folder);
        } catch (IOException e) {
            visitor.unlistable(folder, e);
            return;
        }
        for (Path child : children) {
            child(child);
        }
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> list = Files.list(folder)) {
            return list.sorted().toList();
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private void child(Path child) throws InterruptedException {
        switch (FileKind.of(child)) {
            case FOLDER -> subfolder(child);
            case LINK -> link(child);
            case SPECIAL -> visitor.skipped(child, SkipKind.SPECIAL);
            case REGULAR, UNKNOWN -> file(InputFile.found(root, child));
        }
    }

    private void subfolder(Path child) throws InterruptedException {
        if (InputFile.name(child).startsWith(".")) {
            visitor.skipped(child, SkipKind.HIDDEN);
        } else {
            folder(child);
        }
    }

    private void file(InputFile file) throws InterruptedException {
        SkipKind notAnArticle = SkipRules.kind(file.path());
        if (notAnArticle != null) {
            visitor.skipped(file.file(), notAnArticle);
        } else {
            visitor.file(file);
        }
    }

    private void link(Path link) throws InterruptedException {
        try {
            if (followLinks) {
                follow(link, link.toRealPath());
                return;
            }
        } catch (IOException leadsNowhere) {
            // skipped, so that nothing is read
        }
        visitor.skipped(link, SkipKind.LINK);
    }

    private void follow(Path link, Path target) throws IOException, InterruptedException {
        FileKind kind = FileKind.of(target);
        if (kind == FileKind.SPECIAL) {
            visitor.skipped(link, SkipKind.SPECIAL);
        } else if (target.startsWith(root.toRealPath())) {
            visitor.skipped(link, SkipKind.LINK);
        } else if (kind == FileKind.FOLDER) {
            subfolder(link);
        } else {
            file(new InputFile(root, link, target));
        }
    }
}
