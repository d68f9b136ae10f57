package io.zhengwen.articles.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ReadAttemptTest {
    private final List<ReadOutcome> outcomes = new ArrayList<>();

    @Test
    void anErrorOfAFileIsThatFilesRejection() throws InterruptedException {
        List<Throwable> faults = List.of(
                new StackOverflowError(),
                new OutOfMemoryError("Java heap space"),
                new IllegalArgumentException("x\ny"));
        for (Throwable fault : faults) {
            ReadAttempt.of(to -> fail(fault), reason -> RejectLine.lost("a.txt", reason), outcomes::add);
        }
        assertThat(outcomes)
                .map(outcome -> ((ReadOutcome.Rejected) outcome).reason())
                .satisfiesExactly(
                        deep -> assertThat(deep).contains("nested too deep"),
                        large -> assertThat(large).contains("more memory"),
                        other -> assertThat(other).contains("internal error", "IllegalArgumentException: x"));
    }

    @Test
    void anErrorOfWhereArticlesGoIsNone() {
        StackOverflowError theirs = new StackOverflowError();
        ReadSink broken = outcome -> fail(theirs);
        assertThatThrownBy(() -> ReadAttempt.of(
                        file -> ReadAttempt.of(
                                line -> line.accept(RejectLine.lost("a.jsonl:1", "x")),
                                reason -> RejectLine.lost("a.jsonl:1", reason),
                                file),
                        reason -> RejectLine.lost("a.jsonl", reason),
                        broken))
                .isSameAs(theirs);
    }

    private static void fail(Throwable fault) {
        if (fault instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) fault;
    }
}
