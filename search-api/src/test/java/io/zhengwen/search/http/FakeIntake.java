package io.zhengwen.search.http;

import io.zhengwen.search.ingest.ArticleIntake;
import io.zhengwen.search.ingest.IntakeBlockedException;
import io.zhengwen.search.ingest.IntakeResult;
import io.zhengwen.search.query.IndexUnavailableException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Takes everything but the word "bad", and forgets it. */
final class FakeIntake implements ArticleIntake {
    boolean away;
    boolean blocked;

    @Override
    public IntakeResult one(byte[] json) {
        check();
        return result(1, new String(json, StandardCharsets.UTF_8));
    }

    @Override
    public List<IntakeResult> lines(byte[] jsonLines) {
        check();
        List<IntakeResult> results = new ArrayList<>();
        for (String line : new String(jsonLines, StandardCharsets.UTF_8).lines().toList()) {
            results.add(result(results.size() + 1, line));
        }
        return results;
    }

    private static IntakeResult result(long line, String json) {
        return json.contains("bad")
                ? new IntakeResult.Refused(line, null, "has no text")
                : new IntakeResult.Indexed(line, "a" + line, IntakeResult.Change.NEW);
    }

    @Override
    public boolean delete(String articleId) {
        check();
        return articleId.equals("there");
    }

    private void check() {
        if (blocked) {
            throw new IntakeBlockedException("the indices need a rebuild", new IOException());
        }
        if (away) {
            throw new IndexUnavailableException("cannot write", new IOException("connection refused"));
        }
    }

    @Override
    public void close() {
        // nothing is open
    }
}
