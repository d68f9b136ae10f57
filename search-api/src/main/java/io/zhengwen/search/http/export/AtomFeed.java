package io.zhengwen.search.http.export;

import io.zhengwen.search.query.DateRange;
import io.zhengwen.search.query.PassageHit;
import java.io.StringWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * Writes hits as an Atom feed (RFC 4287). An entry's id is stable as long as its passage keeps its position in the
 * article.
 */
final class AtomFeed {
    static final String MEDIA_TYPE = "application/atom+xml;charset=utf-8";

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
    private static final int TITLE_LENGTH = 40;
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newFactory();

    private final String base;
    private final String self;
    private final String query;

    /**
     * Creates a writer.
     *
     * @param base the server's address, without a path
     * @param self the feed's own address
     * @param query the words of the search
     */
    AtomFeed(String base, String self, String query) {
        this.base = base;
        this.self = self;
        this.query = query;
    }

    /** @param key identifies the search; equal for all addresses with the same meaning */
    String write(String key, Instant updated, List<PassageHit> hits) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = FACTORY.createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(NAMESPACE);
            element(xml, "id", uuid("feed " + key));
            element(xml, "title", query.isEmpty() ? "政闻" : "政闻：" + query);
            element(xml, "updated", updated.toString());
            author(xml, "政闻 Zhengwen");
            link(xml, "self", "application/atom+xml", self);
            for (PassageHit hit : hits) {
                entry(xml, hit);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("cannot write the feed", e);
        }
        return text.toString();
    }

    private void entry(XMLStreamWriter xml, PassageHit hit) throws XMLStreamException {
        xml.writeStartElement("entry");
        element(xml, "id", uuid("passage " + hit.id()));
        element(xml, "title", title(hit));
        element(xml, "updated", updated(hit).toString());
        Instant published = instant(hit.publishedAt());
        if (published != null) {
            element(xml, "published", published.toString());
        }
        if (hit.source() != null) {
            author(xml, hit.source());
        }
        String original = webAddress(hit.url());
        String article = base + "/api/v1/articles/" + encoded(hit.articleId());
        link(xml, "alternate", original == null ? "application/json" : null, original == null ? article : original);
        if (original != null) {
            link(xml, "related", "application/json", article);
        }
        xml.writeStartElement("content");
        xml.writeAttribute("type", "text");
        xml.writeCharacters(printable(hit.text()));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static String title(PassageHit hit) {
        if (hit.title() != null && !hit.title().isBlank()) {
            return hit.title();
        }
        String text = hit.text();
        int shown = Math.min(text.length(), TITLE_LENGTH);
        return shown == text.length() ? text : text.substring(0, shown) + "…";
    }

    private static void author(XMLStreamWriter xml, String name) throws XMLStreamException {
        xml.writeStartElement("author");
        element(xml, "name", name);
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, @Nullable String type, String address)
            throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        if (type != null) {
            xml.writeAttribute("type", type);
        }
        xml.writeAttribute("href", printable(address));
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(printable(text));
        xml.writeEndElement();
    }

    /** The time at which the passage was last indexed. */
    static Instant updated(PassageHit hit) {
        Instant indexed = instant(hit.indexedAt());
        Instant known = indexed == null ? instant(hit.publishedAt()) : indexed;
        return known == null ? Instant.EPOCH : known;
    }

    private static @Nullable Instant instant(@Nullable String date) {
        if (date == null) {
            return null;
        }
        try {
            return date.length() == "yyyy-MM-dd".length()
                    ? LocalDate.parse(date).atStartOfDay(DateRange.ZONE).toInstant()
                    : OffsetDateTime.parse(date).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String uuid(String name) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(("zhengwen " + name).getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable String webAddress(@Nullable String url) {
        if (url == null) {
            return null;
        }
        try {
            URI uri = new URI(url);
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            return web && uri.getHost() != null ? uri.toASCIIString() : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The text without characters that XML 1.0 does not allow. */
    private static String printable(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints().filter(AtomFeed::isXml).forEach(printable::appendCodePoint);
        return printable.toString();
    }

    private static boolean isXml(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }
}
