package io.zhengwen.articles.read;

import java.util.Locale;

/** The formats of article files, told by the end of a file's name. */
enum FileFormat {
    TEXT,
    MARKDOWN,
    HTML,
    JSON_LINES,
    JSON,
    GZIP,
    ZIP,
    UNKNOWN;

    /** The list of allowed formats, for messages about a file of an unknown one. */
    static final String ALLOWED = "allowed: .txt .md .html .htm .jsonl .ndjson .json, these with .gz, .zip";

    static FileFormat of(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "txt", "text" -> TEXT;
            case "md", "markdown" -> MARKDOWN;
            case "html", "htm", "xhtml", "shtml" -> HTML;
            case "jsonl", "ndjson" -> JSON_LINES;
            case "json" -> JSON;
            case "gz" -> GZIP;
            case "zip" -> ZIP;
            default -> UNKNOWN;
        };
    }
}
