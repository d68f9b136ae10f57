package io.zhengwen.search.http.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The folder of the page's files as it lies in the program: in a jar, or in a directory of classes. */
final class PageFolder {
    private static final String FOLDER = "/io/zhengwen/page";

    private PageFolder() {}

    /** Returns the text of every file by its path in the folder, such as {@code app.js} or {@code words/zh.js}. */
    static SortedMap<String, String> read() {
        URL folder = PageFolder.class.getResource(FOLDER + "/" + PageFiles.INDEX);
        if (folder == null) {
            throw new IllegalStateException("the page is not in the program");
        }
        try {
            if (folder.openConnection() instanceof JarURLConnection jar) {
                return readJar(Path.of(jar.getJarFileURL().toURI()));
            }
            Path index = Path.of(folder.toURI());
            return read(index.resolveSibling(""));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the page's files in " + folder, e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("cannot find the page's files in " + folder, e);
        }
    }

    /** Returns the files of the page in this jar. */
    static SortedMap<String, String> readJar(Path jar) throws IOException {
        try (FileSystem files = FileSystems.newFileSystem(jar)) {
            return read(files.getPath(FOLDER));
        }
    }

    private static SortedMap<String, String> read(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        SortedMap<String, String> texts = new TreeMap<>();
        for (Path file : files) {
            String name = folder.relativize(file)
                    .toString()
                    .replace(file.getFileSystem().getSeparator(), "/");
            texts.put(name, Files.readString(file, StandardCharsets.UTF_8));
        }
        return texts;
    }
}
