package io.zhengwen.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** Checks the rules of RFC 4287 that a feed of passages can break. */
public final class AtomRules {
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private AtomRules() {}

    /** Asserts that a feed follows the rules (sections 4.1.1, 4.1.2, 4.2). */
    public static void check(String xml) {
        Element feed = parsed(xml);
        assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
        assertThat(feed.getLocalName()).isEqualTo("feed");
        checkCommon(feed);
        checkAuthors(feed, 1);
        assertThat(links(feed, "self")).as("links to itself").hasSize(1);
        List<Element> entries = children(feed, "entry");
        entries.forEach(AtomRules::checkEntry);
        assertThat(entries.stream().map(entry -> text(entry, "id"))).doesNotHaveDuplicates();
    }

    private static void checkEntry(Element entry) {
        checkCommon(entry);
        checkAuthors(entry, 0);
        assertThat(children(entry, "content")).hasSizeLessThanOrEqualTo(1);
        assertThat(children(entry, "published")).hasSizeLessThanOrEqualTo(1).allSatisfy(AtomRules::checkDate);
        assertThat(links(entry, "alternate"))
                .as("what a reader opens")
                .extracting(link -> link.getAttribute("type") + link.getAttribute("hreflang"))
                .isNotEmpty()
                .doesNotHaveDuplicates();
    }

    /** Checks the rules that feeds and entries share. */
    private static void checkCommon(Element element) {
        assertThat(URI.create(text(element, "id")).isAbsolute()).as("id").isTrue();
        assertThat(children(element, "title")).hasSize(1);
        assertThat(children(element, "updated")).hasSize(1).allSatisfy(AtomRules::checkDate);
        for (Element link : children(element, "link")) {
            assertThat(URI.create(link.getAttribute("href")).isAbsolute())
                    .as(link.getAttribute("href"))
                    .isTrue();
        }
    }

    private static void checkAuthors(Element element, int least) {
        assertThat(children(element, "author"))
                .hasSizeGreaterThanOrEqualTo(least)
                .allSatisfy(author -> assertThat(text(author, "name")).isNotBlank());
    }

    private static void checkDate(Element date) {
        assertThat(OffsetDateTime.parse(date.getTextContent())).isNotNull();
    }

    private static List<Element> links(Element element, String relation) {
        return children(element, "link").stream()
                .filter(link -> link.getAttribute("rel").equals(relation))
                .toList();
    }

    private static String text(Element parent, String name) {
        List<Element> children = children(parent, name);
        assertThat(children).as(name).hasSize(1);
        return children.get(0).getTextContent();
    }

    /** The Atom child elements with a name. */
    public static List<Element> children(Element parent, String name) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element
                    && ATOM.equals(element.getNamespaceURI())
                    && element.getLocalName().equals(name)) {
                children.add(element);
            }
        }
        return children;
    }

    /** Parses the feed and returns its root element. */
    public static Element parsed(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xml)))
                    .getDocumentElement();
        } catch (Exception e) {
            throw new AssertionError("no XML: " + xml, e);
        }
    }
}
