package io.zhengwen.articles.read;

import io.zhengwen.articles.Article;
import java.io.IOException;
import java.io.InputStream;

/**
 * The maximum sizes that are read at once, in bytes.
 *
 * @param article the title and text of one article, as UTF-8
 * @param file a file that holds one article, markup included
 * @param line a line of JSON, escapes included
 */
record ReadLimits(int article, int file, int line) {
    static final ReadLimits DEFAULT = new ReadLimits(2_000_000, 8_000_000, 16_000_000);

    /** Reads the whole of a file that may be one article. */
    byte[] readFile(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(file + 1);
        if (bytes.length > file) {
            throw new UnreadableArticleException(
                    "is longer than " + megabytes(file) + ", the most that is read of one article's file");
        }
        return bytes;
    }

    /** Returns the article, unless its text is too long. */
    Article checked(Article found) {
        int length = utf8Length(found.original());
        if (length > article) {
            throw new UnreadableArticleException(
                    "has " + length + " bytes of text; allowed: at most " + megabytes(article) + " an article");
        }
        return found;
    }

    static String megabytes(int bytes) {
        return bytes / 1_000_000 + " MB";
    }

    private static int utf8Length(String text) {
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            length += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        return length;
    }
}
