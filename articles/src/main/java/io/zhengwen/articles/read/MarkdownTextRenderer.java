package io.zhengwen.articles.read;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** Renders the text of a Markdown document, one block a line. */
final class MarkdownTextRenderer extends AbstractVisitor {
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private @Nullable String heading;

    private MarkdownTextRenderer() {}

    static MarkdownTextRenderer of(Node document) {
        MarkdownTextRenderer text = new MarkdownTextRenderer();
        document.accept(text);
        return text;
    }

    /** The first block, when it is a heading. */
    @Nullable
    String heading() {
        return heading;
    }

    String text() {
        return String.join("\n", lines);
    }

    String textAfterHeading() {
        return String.join("\n", lines.subList(1, lines.size()));
    }

    @Override
    public void visit(Heading node) {
        boolean first = lines.isEmpty();
        block(node);
        if (first && !lines.isEmpty()) {
            heading = lines.get(0);
        }
    }

    @Override
    public void visit(Paragraph node) {
        block(node);
    }

    private void block(Node node) {
        visitChildren(node);
        endLine();
    }

    private void endLine() {
        if (!line.toString().isBlank()) {
            lines.add(line.toString().strip());
        }
        line.setLength(0);
    }

    @Override
    public void visit(Text node) {
        line.append(node.getLiteral());
    }

    @Override
    public void visit(Code node) {
        line.append(node.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak node) {
        if (endsInAscii()) {
            line.append(' ');
        }
    }

    private boolean endsInAscii() {
        return line.length() > 0 && line.charAt(line.length() - 1) < 0x80;
    }

    @Override
    public void visit(HardLineBreak node) {
        endLine();
    }

    @Override
    public void visit(FencedCodeBlock node) {
        line.append(node.getLiteral());
        endLine();
    }

    @Override
    public void visit(IndentedCodeBlock node) {
        line.append(node.getLiteral()); // text indented by hand, as in Chinese paragraphs, rather than code
        endLine();
    }

    @Override
    public void visit(HtmlBlock node) {
        line.append(Jsoup.parseBodyFragment(node.getLiteral()).text());
        endLine();
    }

    @Override
    public void visit(HtmlInline node) {
        // HTML tags are not text
    }

    @Override
    public void visit(Image node) {
        // an image's description is not part of the article
    }
}
