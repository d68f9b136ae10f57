package io.zhengwen.search.http.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.zhengwen.guard.ProblemDetails;
import io.zhengwen.search.http.json.DisplayLabels;
import io.zhengwen.search.query.PassageHit;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes passages as CSV for spreadsheets: RFC 4180 in UTF-8 with a byte order mark; several values of a cell are
 * separated by semicolons. Cells that a spreadsheet would read as formulas start with an apostrophe, as OWASP advises
 * against CSV injection.
 */
final class CsvTable implements PassageWriter {
    static final List<String> COLUMNS = List.of(
            "id",
            "article_id",
            "level",
            "paragraph",
            "sentence",
            "published_at",
            "source",
            "url",
            "title",
            "text",
            "districts",
            "district_names",
            "enterprises",
            "topics",
            "topic_names",
            "persons",
            "subject_districts",
            "subject_enterprises");

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";
    private static final String SEPARATOR = "; ";

    private final Writer out;
    private final CsvWriter csv;
    private final DisplayLabels labels;

    CsvTable(OutputStream out, DisplayLabels labels) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.labels = labels;
        this.out.write(BYTE_ORDER_MARK);
        this.csv = CsvWriter.builder().build(this.out);
        csv.writeRecord(COLUMNS);
    }

    @Override
    public void write(PassageHit hit) {
        csv.writeRecord(List.of(
                safe(hit.id()),
                safe(hit.articleId()),
                hit.level().id(),
                number(hit.paragraph()),
                number(hit.sentence()),
                safe(hit.publishedAt()),
                safe(hit.source()),
                safe(hit.url()),
                safe(hit.title()),
                safe(hit.text()),
                joined(hit.districts()),
                joined(hit.districts().stream()
                        .map(code -> labels.district(code).name())
                        .toList()),
                joined(hit.enterprises()),
                joined(hit.topics()),
                joined(hit.topics().stream().map(labels::topic).toList()),
                joined(hit.persons()),
                joined(hit.subject().districts()),
                joined(hit.subject().enterprises())));
    }

    @Override
    public void flush() throws IOException {
        csv.flush();
        out.flush();
    }

    /** Does nothing: CSV cannot express an error, so only the aborted connection shows it. */
    @Override
    public void fail(ProblemDetails problem) {
        // nothing to write
    }

    private static String joined(List<String> values) {
        return safe(String.join(SEPARATOR, values));
    }

    private static String number(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }

    static String safe(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        return FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
