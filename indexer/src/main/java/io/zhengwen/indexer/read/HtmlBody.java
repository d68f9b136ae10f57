package io.zhengwen.indexer.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * The text of a web page without the navigation around it.
 *
 * <p>What a page marks as its article is taken at its word; on other pages the element wins that directly holds the
 * most text outside of links, where a paragraph's text counts for its parent: an article's paragraphs are siblings,
 * and menus are links.
 */
final class HtmlBody {
    private static final String NEVER_TEXT =
            "script, style, noscript, template, iframe, svg, form, button, select, nav, header, footer, aside, [hidden],"
                    + " [role=navigation], [role=banner], [role=contentinfo], [aria-hidden=true]";
    private static final String MARKED =
            "[itemprop=articleBody], #UCAP-CONTENT, .TRS_Editor, .TRS_UEDITOR, .article-content, .article-body, #zoom,"
                    + " article, main, [role=main]";
    private static final List<String> INLINE = List.of(
            "a", "abbr", "b", "bdi", "cite", "code", "em", "font", "i", "ins", "label", "mark", "s", "small", "span",
            "strong", "sub", "sup", "time", "u", "ruby", "rb");

    private final Element root;
    private final @Nullable String title;

    HtmlBody(Document page, @Nullable String title) {
        this.title = title;
        page.select(NEVER_TEXT).stream()
                .filter(e -> e.selectFirst("article, [itemprop=articleBody]") == null)
                .forEach(Node::remove);
        page.select("rt, rp").remove(); // readings above characters
        this.root = marked(page);
    }

    /** The paragraphs, a line each, the title not repeated. */
    String text() {
        Lines lines = new Lines();
        NodeTraversor.traverse(lines, root);
        lines.end();
        if (!lines.all.isEmpty() && lines.all.get(0).equals(title)) {
            lines.all.remove(0);
        }
        return String.join("\n", lines.all);
    }

    private static Element marked(Document page) {
        return page.select(MARKED).stream()
                .filter(e -> e.text().length() > textInLinks(e) * 2)
                .max(Comparator.comparingInt(HtmlBody::score))
                .or(() -> page.body().getAllElements().stream().max(Comparator.comparingInt(HtmlBody::score)))
                .orElse(page.body());
    }

    /** Text outside of links that stands in this element itself or in its paragraphs. */
    private static int score(Element element) {
        int score = element.ownText().length();
        for (Element child : element.children()) {
            if (child.normalName().equals("p")
                    || isInline(child)
                    || child.children().stream().allMatch(HtmlBody::isInline)) {
                score += child.text().length() - textInLinks(child);
            }
        }
        return score;
    }

    private static int textInLinks(Element element) {
        return element.select("a").stream().mapToInt(a -> a.text().length()).sum();
    }

    private static boolean isInline(Element element) {
        return INLINE.contains(element.normalName());
    }

    /** Ends a line wherever a browser would. */
    private static final class Lines implements NodeVisitor {
        private final List<String> all = new ArrayList<>();
        private final StringBuilder line = new StringBuilder();

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
                line.append(text.text());
            } else if (node instanceof Element element && !isInline(element)) {
                end();
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element && !isInline(element)) {
                end();
            }
        }

        void end() {
            String text = line.toString().replace('\u00A0', ' ').strip();
            if (!text.isEmpty()) {
                all.add(text);
            }
            line.setLength(0);
        }
    }
}
