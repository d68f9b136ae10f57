package io.zhengwen.articles.read;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.internal.StringUtil;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Tag;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * The lengths of the texts of a page's elements, and of the links in each, measured in one walk over the page.
 *
 * <p>A length is that of jsoup's {@link Element#text}, which walks over all nodes below an element; calling it for each
 * of many nested elements takes quadratic time. Here the page's whole text is written once, by jsoup's rules, and an
 * element's text is the part between its start and its end, trimmed; the surroundings of an element affect only the
 * white space at the edges of its text.
 */
final class PageLengths {
    /** The number of ancestors that jsoup checks for preserved white space. */
    private static final int PRESERVING_PARENTS = 6;

    private final IdentityHashMap<Element, Part> parts = new IdentityHashMap<>();
    /** The total length of the texts of all links before each link. */
    private final int[] linkText;

    private PageLengths(Writer writer) {
        for (Map.Entry<Element, int[]> bounds : writer.bounds.entrySet()) {
            int[] b = bounds.getValue();
            parts.put(bounds.getKey(), new Part(writer.trimmedLength(b[0], b[1]), b[2], b[3]));
        }
        linkText = new int[writer.links.size() + 1];
        for (int i = 0; i < writer.links.size(); i++) {
            linkText[i + 1] = linkText[i] + text(writer.links.get(i));
        }
    }

    /** Measures a page, or an element with everything below it. */
    static PageLengths of(Element root) {
        Writer writer = new Writer();
        NodeTraversor.traverse(writer, root);
        return new PageLengths(writer);
    }

    /** The length of an element's text. */
    int text(Element element) {
        return part(element).length;
    }

    /** The total length of the texts of all links in an element, itself included. */
    int textInLinks(Element element) {
        Part part = part(element);
        return linkText[part.lastLink] - linkText[part.firstLink];
    }

    /** The number of links in an element, itself included. */
    int links(Element element) {
        Part part = part(element);
        return part.lastLink - part.firstLink;
    }

    private Part part(Element element) {
        Part part = parts.get(element);
        if (part == null) {
            throw new IllegalArgumentException(
                    "the element was not on the page when it was measured: " + element.tag());
        }
        return part;
    }

    /**
     * The measurements of an element.
     *
     * @param length the length of its text
     * @param firstLink the number of links that begin before it
     * @param lastLink the number of links that begin before its end
     */
    private record Part(int length, int firstLink, int lastLink) {}

    /** Writes the page's text as jsoup does for an element. */
    private static final class Writer implements NodeVisitor {
        private final StringBuilder text = new StringBuilder();
        /** The start and end of each element's text, and the number of links that begin before both. */
        private final IdentityHashMap<Element, int[]> bounds = new IdentityHashMap<>();

        private final List<Element> links = new ArrayList<>();

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                write(words);
            } else if (node instanceof Element element) {
                if (text.length() > 0 && separatesAhead(element)) {
                    separate();
                }
                bounds.put(element, new int[] {text.length(), text.length(), links.size(), links.size()});
                if (element.normalName().equals("a")) {
                    links.add(element);
                }
            }
        }

        @Override
        public void tail(Node node, int depth) {
            int[] bound = node instanceof Element ? bounds.get(node) : null;
            if (bound != null) {
                bound[1] = text.length();
                bound[3] = links.size();
                if (separatesBehind((Element) node)) {
                    separate();
                }
            }
        }

        private void write(TextNode words) {
            String whole = words.getWholeText();
            if (words instanceof CDataNode || keepsWhiteSpace(words)) {
                text.append(whole);
            } else {
                StringUtil.appendNormalisedWhitespace(text, whole, endsInSpace());
            }
        }

        private void separate() {
            if (!endsInSpace()) {
                text.append(' ');
            }
        }

        private boolean endsInSpace() {
            return text.length() > 0 && text.charAt(text.length() - 1) == ' ';
        }

        private static boolean separatesAhead(Element element) {
            return element.isBlock()
                    || element.nameIs("br")
                    || (element.tag().is(Tag.TextBoundary) && element.childNodeSize() > 0 && element.hasText());
        }

        private static boolean separatesBehind(Element element) {
            Node next = element.nextSibling();
            boolean goesOn = next instanceof TextNode
                    || (next instanceof Element sibling && sibling.tag().isInline());
            return goesOn
                    && (element.tag().is(Tag.TextBoundary) || (!element.tag().isInline() || hasBlock(element)));
        }

        private static boolean hasBlock(Element element) {
            return element.childNodes().stream().anyMatch(child -> child instanceof Element e && e.isBlock());
        }

        private static boolean keepsWhiteSpace(TextNode words) {
            Node parent = words.parent();
            for (int i = 0; i < PRESERVING_PARENTS && parent instanceof Element element; i++) {
                if (element.tag().preserveWhitespace()) {
                    return true;
                }
                parent = element.parent();
            }
            return false;
        }

        private int trimmedLength(int start, int end) {
            int first = start;
            int last = end;
            while (first < last && text.charAt(first) <= ' ') {
                first++;
            }
            while (last > first && text.charAt(last - 1) <= ' ') {
                last--;
            }
            return last - first;
        }
    }
}
