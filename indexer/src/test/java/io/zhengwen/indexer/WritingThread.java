package io.zhengwen.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhengwen.indexer.run.IndexRunSummary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Indexes one small article after the other. */
final class WritingThread extends RepeatingThread {
    private final IndexerFixture fixture;
    private final List<String> written = Collections.synchronizedList(new ArrayList<>());

    WritingThread(IndexerFixture fixture) {
        this.fixture = fixture;
    }

    @Override
    void once() {
        String id = "w" + written.size();
        IndexRunSummary summary = fixture.indexLines("{\"id\":\"" + id + "\",\"text\":\"写的是" + id + "。涪陵区。\"}");
        assertThat(summary.isComplete()).as(summary.line() + summary.problem()).isTrue();
        written.add(id);
    }

    /** The ids of the first sentences of all that it has written. */
    String[] sentences() {
        return written.stream().map(id -> id + "#p1s1").toArray(String[]::new);
    }
}
