package io.zhengwen.articles.read;

import io.zhengwen.articles.Article;
import io.zhengwen.text.TextCleaner;

/**
 * Plain text: the first line is the title when it is short, has no closing punctuation and more follows.
 *
 * <pre>
 * 袁家军在涪陵长寿调研时强调 加快打造现代制造业集群     title
 * 11月2日，市委书记袁家军前往涪陵区和长寿区调研。      text
 * </pre>
 */
final class PlainTextParser implements ArticleParser {
    /** In units of clean text; glosses, which can double a line's length, do not count. */
    private static final int LONGEST_TITLE = 80;

    private static final String CLOSING = "。！？!?.；;：:，,、…";
    private static final String CLOSING_QUOTES = "”’」』）)\"";

    private final TextCleaner cleaner;

    PlainTextParser(TextCleaner cleaner) {
        this.cleaner = cleaner;
    }

    @Override
    public Article read(RawFile file) {
        return read(file.text());
    }

    Article read(String text) {
        String body = text.stripLeading();
        int end = body.indexOf('\n');
        if (end > 0
                && isTitle(body.substring(0, end).strip())
                && !body.substring(end).isBlank()) {
            return Article.of(body.substring(0, end).strip(), body.substring(end + 1));
        }
        return Article.of(null, text);
    }

    private boolean isTitle(String line) {
        if (line.length() > 4 * LONGEST_TITLE || endsClosed(line)) {
            return false;
        }
        return cleaner.clean(line).text().length() <= LONGEST_TITLE;
    }

    private static boolean endsClosed(String line) {
        int end = line.length();
        while (end > 0 && CLOSING_QUOTES.indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        return end == 0 || CLOSING.indexOf(line.charAt(end - 1)) >= 0;
    }
}
