package io.zhengwen.search.http.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The files of the web page, read once. All but the first lie in a folder that is named by a hash over all of them, so
 * that a browser may keep them for ever and never mixes files of two versions.
 */
final class PageFiles {
    /** The page itself; its {@code @VERSION@} stands for the folder's name. */
    static final String INDEX = "index.html";

    /** All others. */
    static final List<String> NAMES = List.of(
            "app.js",
            "dom.js",
            "entity.js",
            "facets.js",
            "heat.js",
            "histogram.js",
            "passages.js",
            "picture.js",
            "question.js",
            "reader.js",
            "search.js",
            "style.css",
            "suggestions.js",
            "words.js");

    private static final String FOLDER = "/io/zhengwen/page/";
    private static final int VERSION_LENGTH = 16;

    private final String version;
    private final PageFile index;
    private final Map<String, PageFile> files = new LinkedHashMap<>();

    /** One file as it is sent. */
    static final class PageFile {
        private final String mediaType;
        private final byte[] bytes;
        private final String etag;

        PageFile(String name, byte[] bytes) {
            this.mediaType = typeOf(name);
            this.bytes = bytes;
            this.etag = '"' + hash(sha256().digest(bytes)) + '"';
        }

        String mediaType() {
            return mediaType;
        }

        byte[] bytes() {
            return bytes.clone();
        }

        /** Strong, in quotes. */
        String etag() {
            return etag;
        }
    }

    PageFiles() {
        MessageDigest all = sha256();
        for (String name : NAMES) {
            byte[] bytes = read(name);
            all.update(bytes);
            files.put(name, new PageFile(name, bytes));
        }
        version = hash(all.digest());
        String html = new String(read(INDEX), StandardCharsets.UTF_8).replace("@VERSION@", version);
        index = new PageFile(INDEX, html.getBytes(StandardCharsets.UTF_8));
    }

    /** The name of the folder of all files but the first. */
    String version() {
        return version;
    }

    PageFile index() {
        return index;
    }

    Optional<PageFile> find(String name) {
        return Optional.ofNullable(files.get(name));
    }

    private static String hash(byte[] digest) {
        return HexFormat.of().formatHex(digest).substring(0, VERSION_LENGTH);
    }

    private static String typeOf(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "html" -> "text/html;charset=utf-8";
            case "css" -> "text/css;charset=utf-8";
            case "js" -> "text/javascript;charset=utf-8";
            default -> throw new IllegalArgumentException("no media type is known for " + name);
        };
    }

    private static byte[] read(String name) {
        try (InputStream in = PageFiles.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("the page's file " + name + " is not in the program");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the page's file " + name, e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
