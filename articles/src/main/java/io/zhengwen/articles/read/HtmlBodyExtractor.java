package io.zhengwen.articles.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Extracts the text of a web page without the navigation around it.
 *
 * <p>An element that the page marks as its article is trusted; on other pages the element wins that directly holds the
 * most text outside of links, where a paragraph's text counts for its parent: an article's paragraphs are siblings, and
 * menus are links.
 */
final class HtmlBodyExtractor {
    private static final String NEVER_TEXT =
            "script, style, noscript, template, iframe, svg, button, select, textarea, nav, header, footer, aside,"
                    + " [hidden], [role=navigation], [role=banner], [role=contentinfo], [aria-hidden=true]";
    private static final String MARKED =
            "[itemprop=articleBody], #UCAP-CONTENT, .TRS_Editor, .TRS_UEDITOR, .article-content, .article-body, #zoom,"
                    + " article, main, [role=main]";
    private static final List<String> INLINE = List.of(
            "a", "abbr", "b", "bdi", "cite", "code", "em", "font", "i", "ins", "label", "mark", "s", "small", "span",
            "strong", "sub", "sup", "time", "u", "ruby", "rb");

    /** Matches a line such as 当前位置：首页 > 新闻. */
    private static final Pattern WHERE = Pattern.compile("(?:您?(?:现在|当前|所在)的?|您的)位置\\s*[：:]");
    /**
     * Matches a line such as 发布时间：2023-11-02 来源：某市日报 【字体：大 中 小】, which pages have above their text, and texts never.
     */
    private static final Pattern INFO = Pattern.compile(
            "发布(?:时间|日期)\\s*[：:]|(?:字体|字号|浏览次数|浏览量|阅读量|点击数?)\\s*[：:]"
                    + "|\\d{4}\\D\\d{1,2}\\D\\d{1,2}.*来\\s*源\\s*[：:]|^来\\s*源\\s*[：:]|来\\s*源\\s*[：:].*\\d{4}\\D\\d{1,2}\\D\\d{1,2}");

    private static final int LONGEST_INFO = 120;

    private final PageLengths lengths;
    private final Element root;
    private final @Nullable String title;

    HtmlBodyExtractor(Document page, @Nullable String title) {
        this.title = title;
        Set<Element> aroundArticles = aroundArticles(page);
        remove(page.select(NEVER_TEXT).stream()
                .filter(e -> !aroundArticles.contains(e))
                .toList());
        remove(page.select("rt, rp")); // pronunciations above characters
        removeForms(page);
        this.lengths = PageLengths.of(page);
        this.root = marked(page);
    }

    /** Returns the elements that the page marks as its article, and all their ancestors. */
    private static Set<Element> aroundArticles(Document page) {
        Set<Element> around = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Element article : page.select("article, [itemprop=articleBody]")) {
            for (Element element = article; element != null && around.add(element); ) {
                element = element.parent();
            }
        }
        return around;
    }

    /** Removes elements, all of one parent at once: jsoup renumbers the siblings after each removal. */
    private static void remove(Collection<Element> elements) {
        IdentityHashMap<Element, Set<Node>> byParent = new IdentityHashMap<>();
        for (Element element : elements) {
            Element parent = element.parent();
            if (parent != null) {
                byParent.computeIfAbsent(parent, p -> Collections.newSetFromMap(new IdentityHashMap<>()))
                        .add(element);
            }
        }
        byParent.forEach((parent, gone) -> {
            List<Node> kept = parent.childNodes().stream()
                    .filter(child -> !gone.contains(child))
                    .toList();
            parent.empty();
            parent.appendChildren(kept);
        });
    }

    /** Removes forms, except those that contain the whole page, as some servers make them. */
    private static void removeForms(Document page) {
        List<Element> forms = page.select("form");
        if (!forms.isEmpty()) {
            PageLengths lengths = PageLengths.of(page);
            int all = lengths.text(page.body());
            remove(forms.stream().filter(form -> lengths.text(form) * 2 < all).toList());
        }
    }

    /** Returns the paragraphs, one a line, without the title and the information lines around it. */
    String text() {
        removeLinkLists();
        Lines lines = new Lines();
        NodeTraversor.traverse(lines, root);
        lines.end();
        int start = 0;
        while (start < lines.all.size() && isAboveText(lines.all.get(start))) {
            start++;
        }
        return String.join("\n", lines.all.subList(start, lines.all.size()));
    }

    /** Removes blocks that are mostly links: previous and next article, related articles, sharing. */
    private void removeLinkLists() {
        remove(root.select("div, ul, ol, section, table").stream()
                .filter(block -> !block.equals(root))
                .filter(block -> lengths.links(block) > 1 && lengths.textInLinks(block) * 3 >= lengths.text(block) * 2)
                .toList());
    }

    private boolean isAboveText(String line) {
        return line.equals(title)
                || WHERE.matcher(line).lookingAt()
                || (line.length() <= LONGEST_INFO && INFO.matcher(line).find());
    }

    private Element marked(Document page) {
        List<Element> marked = page.select(MARKED).stream()
                .filter(e -> lengths.text(e) > lengths.textInLinks(e) * 2)
                .toList();
        return best(marked.isEmpty() ? page.body().getAllElements() : marked);
    }

    /** Returns the first element with the highest score. */
    private Element best(List<Element> elements) {
        Element best = elements.get(0);
        int highest = score(best);
        for (Element element : elements) {
            int score = score(element);
            if (score > highest) {
                best = element;
                highest = score;
            }
        }
        return best;
    }

    /** The length of the text outside of links that is directly in this element or in its paragraphs. */
    private int score(Element element) {
        int score = element.ownText().length();
        for (Element child : element.children()) {
            if (child.normalName().equals("p")
                    || isInline(child)
                    || child.children().stream().allMatch(HtmlBodyExtractor::isInline)) {
                score += lengths.text(child) - lengths.textInLinks(child);
            }
        }
        return score;
    }

    private static boolean isInline(Element element) {
        return INLINE.contains(element.normalName());
    }

    /** Collects text, ending a line wherever a browser would. */
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
