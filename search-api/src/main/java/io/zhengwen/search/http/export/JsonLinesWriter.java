package io.zhengwen.search.http.export;

import io.zhengwen.guard.ProblemDetails;
import io.zhengwen.search.http.json.HitPresenter;
import io.zhengwen.search.http.json.JsonWriter;
import io.zhengwen.search.query.PassageHit;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Writes passages as JSON lines, in the shape of search hits. */
final class JsonLinesWriter implements PassageWriter {
    private final OutputStream out;
    private final HitPresenter presenter;

    JsonLinesWriter(OutputStream out, HitPresenter presenter) {
        this.out = out;
        this.presenter = presenter;
    }

    @Override
    public void write(PassageHit hit) throws IOException {
        line(presenter.present(hit));
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void fail(ProblemDetails problem) throws IOException {
        line(Map.of("error", problem));
    }

    private void line(Object value) throws IOException {
        out.write(JsonWriter.write(value).getBytes(StandardCharsets.UTF_8));
        out.write('\n');
    }
}
