package io.zhengwen.search.http.export;

import io.zhengwen.guard.Admission;
import io.zhengwen.search.http.HttpProblem;
import io.zhengwen.search.http.Routes;
import io.zhengwen.search.http.json.DisplayLabels;
import io.zhengwen.search.http.json.HitPresenter;
import io.zhengwen.search.http.request.RequestParameters;
import io.zhengwen.search.http.request.SearchParameters;
import io.zhengwen.search.query.IndexUnavailableException;
import io.zhengwen.search.query.PassageHit;
import io.zhengwen.search.query.PassageIndex;
import io.zhengwen.search.query.PassageScan;
import io.zhengwen.search.query.SearchQuery;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import javax.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import spark.Request;
import spark.Response;

/**
 * Everything that matches, as a stream that needs the memory of one batch. One that breaks is never ended as if it were
 * whole: JSON lines get a last line that says why, and the connection is aborted.
 */
public final class ExportRoutes {
    static final Set<String> EXPORT = SearchParameters.with(SearchParameters.NARROWING, "format", "sort");

    private static final Logger log = LoggerFactory.getLogger(ExportRoutes.class);

    private final PassageIndex index;
    private final SearchParameters parameters;
    private final DisplayLabels labels;
    private final HitPresenter presenter;

    public ExportRoutes(PassageIndex index, SearchParameters parameters, DisplayLabels labels) {
        this.index = index;
        this.parameters = parameters;
        this.labels = labels;
        this.presenter = new HitPresenter(labels);
    }

    public void addTo(Routes routes) {
        routes.get("/api/v1/export", Admission.EXPORT, this::export);
    }

    private enum Format {
        JSONL("application/x-ndjson"),
        CSV("text/csv");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }
    }

    private Object export(Request request, Response response) throws IOException {
        RequestParameters given = RequestParameters.read(request.raw().getQueryString(), EXPORT);
        Format format = given.choice("format", List.of(Format.values()), SearchParameters::word, Format.JSONL);
        SearchQuery wanted = parameters.readUnordered(given);
        try (PassageScan scan = index.scan(wanted)) {
            List<PassageHit> first = scan.next();
            String name = "zhengwen." + SearchParameters.word(format);
            HttpServletResponse raw = response.raw();
            raw.setContentType(format.mediaType + ";charset=utf-8");
            raw.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
            raw.setHeader("Cache-Control", "no-store");
            stream(request, scan, first, writer(format, raw.getOutputStream()));
        } catch (IOException gone) {
            log.info("an export was left by its client, or ended because it was taken too slowly: {}", gone.toString());
        }
        return "";
    }

    private PassageWriter writer(Format format, OutputStream out) throws IOException {
        return format == Format.CSV ? new CsvTable(out, labels) : new JsonLinesWriter(out, presenter);
    }

    private static void stream(Request request, PassageScan scan, List<PassageHit> first, PassageWriter out)
            throws IOException {
        List<PassageHit> batch = first;
        out.flush();
        while (!batch.isEmpty()) {
            for (PassageHit hit : batch) {
                out.write(hit);
            }
            out.flush();
            try {
                batch = scan.next();
            } catch (RuntimeException e) {
                breakOff(request, out, e);
                return;
            }
        }
    }

    private static void breakOff(Request request, PassageWriter out, RuntimeException failure) throws IOException {
        log.warn("an export broke off: {}", request.queryString(), failure);
        HttpProblem problem = failure instanceof IndexUnavailableException
                ? HttpProblem.of(503, "Service Unavailable", "Elasticsearch does not answer any more: this is not all")
                : HttpProblem.of(500, "Internal Server Error", "the export broke off: this is not all");
        out.fail(problem);
        out.flush();
        org.eclipse.jetty.server.Request.getBaseRequest(request.raw())
                .getHttpChannel()
                .abort(failure);
    }
}
