package io.zhengwen.search.http.export;

import io.zhengwen.guard.ProblemDetails;
import io.zhengwen.search.http.route.AbortedStreamException;
import io.zhengwen.search.http.route.StreamedBody;
import io.zhengwen.search.query.IndexUnavailableException;
import io.zhengwen.search.query.PassageHit;
import io.zhengwen.search.query.PassageScan;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Streams the passages of a scan with the memory of one batch. A stream that fails midway never looks complete: the
 * connection is aborted, and JSON lines get a last line with the reason.
 */
final class PassageStream implements StreamedBody {
    private static final Logger log = LoggerFactory.getLogger(PassageStream.class);

    private final PassageScan scan;
    private final WriterFactory writers;
    private final String query;
    private List<PassageHit> batch;

    private PassageStream(PassageScan scan, List<PassageHit> first, WriterFactory writers, String query) {
        this.scan = scan;
        this.batch = first;
        this.writers = writers;
        this.query = query;
    }

    /** Creates the writer of a format. */
    interface WriterFactory {
        PassageWriter open(OutputStream out) throws IOException;
    }

    /**
     * Reads the first batch, so that a scan that fails at once is answered with an error.
     *
     * @param query the query string, for the log
     */
    static PassageStream start(PassageScan scan, WriterFactory writers, String query) {
        try {
            return new PassageStream(scan, scan.next(), writers, query);
        } catch (RuntimeException e) {
            scan.close();
            throw e;
        }
    }

    @Override
    public void writeTo(OutputStream out) {
        try (scan) {
            PassageWriter writer = writers.open(out);
            writer.flush();
            while (!batch.isEmpty()) {
                for (PassageHit hit : batch) {
                    writer.write(hit);
                }
                writer.flush();
                batch = next(writer);
            }
        } catch (IOException e) {
            log.info("an export ended early because its client left or read too slowly: {}", e.toString());
        }
    }

    private List<PassageHit> next(PassageWriter writer) throws IOException {
        try {
            return scan.next();
        } catch (RuntimeException e) {
            log.warn("an export failed midway: {}", query, e);
            writer.fail(problem(e));
            writer.flush();
            throw new AbortedStreamException(e);
        }
    }

    private static ProblemDetails problem(RuntimeException failure) {
        return failure instanceof IndexUnavailableException
                ? ProblemDetails.of(503, "Elasticsearch does not answer any more: this is not all")
                : ProblemDetails.of(500, "the export broke off: this is not all");
    }
}
