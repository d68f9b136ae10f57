package io.zhengwen.search.http;

import io.zhengwen.search.ingest.ArticleIntake;
import io.zhengwen.search.ingest.IntakeBlockedException;
import io.zhengwen.search.ingest.IntakeResult;
import io.zhengwen.search.query.IndexUnavailableException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Accepts every article except the word "bad" without storing it; can block until a test opens its gate. */
final class FakeIntake implements ArticleIntake {
    boolean away;
    boolean blocked;
    /** The number of calls. */
    final AtomicInteger asked = new AtomicInteger();
    /** The id of the latest deletion. */
    volatile String deleted = "";
    /** If set, calls wait until it opens or until they are interrupted. */
    @Nullable
    volatile CountDownLatch gate;
    /** One permit for each call that waits. */
    final Semaphore waiting = new Semaphore(0);
    /** One permit for each call that was interrupted while it waited. */
    final Semaphore interrupted = new Semaphore(0);

    @Override
    public IntakeResult one(byte[] json) throws InterruptedException {
        check();
        return result(1, new String(json, StandardCharsets.UTF_8));
    }

    @Override
    public List<IntakeResult> lines(byte[] jsonLines) throws InterruptedException {
        check();
        List<IntakeResult> results = new ArrayList<>();
        for (String line : new String(jsonLines, StandardCharsets.UTF_8).lines().toList()) {
            results.add(result(results.size() + 1, line));
        }
        return results;
    }

    private static IntakeResult result(long line, String json) {
        return json.contains("bad")
                ? new IntakeResult.Rejected(line, null, "has no text")
                : new IntakeResult.Indexed(line, "a" + line, IntakeResult.Change.NEW);
    }

    @Override
    public boolean delete(String articleId) throws InterruptedException {
        deleted = articleId;
        check();
        return articleId.equals("there");
    }

    private void check() throws InterruptedException {
        asked.incrementAndGet();
        CountDownLatch closed = gate;
        if (closed != null) {
            waiting.release();
            try {
                closed.await();
            } catch (InterruptedException e) {
                interrupted.release();
                throw e;
            }
        }
        if (blocked) {
            throw new IntakeBlockedException("the indices need a rebuild", new IOException());
        }
        if (away) {
            throw new IndexUnavailableException("cannot write", new IOException("connection refused"));
        }
    }

    @Override
    public void close() {
        // nothing to close
    }
}
