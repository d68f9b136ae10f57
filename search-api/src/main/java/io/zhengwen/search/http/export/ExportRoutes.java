package io.zhengwen.search.http.export;

import io.zhengwen.guard.Admission;
import io.zhengwen.search.http.json.DisplayLabels;
import io.zhengwen.search.http.json.HitPresenter;
import io.zhengwen.search.http.request.RequestParameters;
import io.zhengwen.search.http.request.SearchParameters;
import io.zhengwen.search.http.route.RouteAnswer;
import io.zhengwen.search.http.route.RouteRegistry;
import io.zhengwen.search.http.route.RouteRequest;
import io.zhengwen.search.query.PassageIndex;
import io.zhengwen.search.query.PassageScan;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;

/** Streams all matching passages as JSON lines or CSV. */
public final class ExportRoutes {
    static final Set<String> EXPORT = SearchParameters.with(SearchParameters.NARROWING, "format", "sort");

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

    public void addTo(RouteRegistry routes) {
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

    private RouteAnswer export(RouteRequest request) {
        RequestParameters given = request.parameters(EXPORT);
        Format format = given.choice("format", List.of(Format.values()), SearchParameters::word, Format.JSONL);
        PassageScan scan = index.scan(parameters.readUnordered(given));
        PassageStream stream = PassageStream.start(scan, out -> writer(format, out), String.valueOf(request.query()));
        String name = "zhengwen." + SearchParameters.word(format);
        return RouteAnswer.streamed(format.mediaType + ";charset=utf-8", stream)
                .with("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .with("Cache-Control", "no-store");
    }

    private PassageWriter writer(Format format, OutputStream out) throws IOException {
        return format == Format.CSV ? new CsvTable(out, labels) : new JsonLinesWriter(out, presenter);
    }
}
