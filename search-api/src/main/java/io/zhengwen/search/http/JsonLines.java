package io.zhengwen.search.http;

import io.zhengwen.search.query.Hit;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Passages as JSON lines, each as a search answers a hit. */
final class JsonLines implements PassageWriter {
    private final OutputStream out;
    private final HitPresenter presenter;

    JsonLines(OutputStream out, HitPresenter presenter) {
        this.out = out;
        this.presenter = presenter;
    }

    @Override
    public void write(Hit hit) throws IOException {
        line(presenter.present(hit));
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void fail(Problem problem) throws IOException {
        line(Map.of("error", problem));
    }

    private void line(Object value) throws IOException {
        out.write(Json.write(value).getBytes(StandardCharsets.UTF_8));
        out.write('\n');
    }
}
