package io.zhengwen.search.http.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files of the web page, read once. All but the first are served from a folder that is named by a hash over all of
 * them, so that a browser may keep them for ever and never mixes files of two versions. A file is served as it is, but
 * for the parts that it imports from a folder below, such as the texts of one language: they are put in the place of
 * their imports, so that a first view needs no request for each of them.
 */
final class PageFiles {
    /** The page itself; its {@code @VERSION@} stands for the folder's name. */
    static final String INDEX = "index.html";

    /** A line of a script or a style sheet that imports a part: a file of a folder below the page's. */
    private static final Pattern PART =
            Pattern.compile("^(?:@import|import .* from) \"\\./([a-z]+/[a-z]+\\.[a-z]+)\";$", Pattern.MULTILINE);

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
        SortedMap<String, String> texts = PageFolder.read();
        MessageDigest all = sha256();
        texts.forEach((name, text) -> {
            if (!name.equals(INDEX) && !isPart(name)) {
                byte[] bytes = withParts(text, texts).getBytes(StandardCharsets.UTF_8);
                all.update(bytes);
                files.put(name, new PageFile(name, bytes));
            }
        });
        version = hash(all.digest());
        String html = textOf(INDEX, texts).replace("@VERSION@", version);
        index = new PageFile(INDEX, html.getBytes(StandardCharsets.UTF_8));
    }

    /** Tells whether a path in the page's folder is that of a part of another file. */
    static boolean isPart(String name) {
        return name.contains("/");
    }

    private static String withParts(String text, Map<String, String> texts) {
        return PART.matcher(text)
                .replaceAll(part ->
                        Matcher.quoteReplacement(textOf(part.group(1), texts).stripTrailing()));
    }

    private static String textOf(String name, Map<String, String> texts) {
        String text = texts.get(name);
        if (text == null) {
            throw new IllegalStateException("the page's file " + name + " is not in the program");
        }
        return text;
    }

    /** The names of all files but the first. */
    Set<String> names() {
        return Collections.unmodifiableSet(files.keySet());
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

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
