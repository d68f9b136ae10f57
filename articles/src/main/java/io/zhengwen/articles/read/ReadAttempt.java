package io.zhengwen.articles.read;

import io.zhengwen.articles.FaultReason;
import java.io.IOException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads one piece of the input: a file, an entry of an archive, a line. An error in it, even an unexpected one, rejects
 * this piece only, and the rest of the input is read; an error in the sink is not caused by the piece and ends the
 * reading.
 */
final class ReadAttempt {
    private ReadAttempt() {}

    /** Reads a piece of the input and passes the articles to a sink. */
    @FunctionalInterface
    interface Reading {
        void read(ReadSink sink) throws IOException, InterruptedException;
    }

    /** @param rejection creates a rejection with a reason */
    static void of(Reading reading, Function<String, ReadOutcome.Rejected> rejection, ReadSink sink)
            throws InterruptedException {
        RecordingSink recordingSink = sink instanceof RecordingSink already ? already : new RecordingSink(sink);
        String reason;
        try {
            reading.read(recordingSink);
            return;
        } catch (UnreadableArticleException unreadable) {
            reason = unreadable.reason();
        } catch (IOException e) {
            reason = FileReader.reason(e);
        } catch (StackOverflowError | OutOfMemoryError | RuntimeException e) {
            if (e == recordingSink.failure) {
                throw e;
            }
            reason = FaultReason.of(e);
        }
        recordingSink.accept(rejection.apply(reason));
    }

    /** A sink that remembers what was thrown behind it. */
    private static final class RecordingSink implements ReadSink {
        private final ReadSink sink;
        private @Nullable Throwable failure;

        RecordingSink(ReadSink sink) {
            this.sink = sink;
        }

        @Override
        public void accept(ReadOutcome outcome) throws InterruptedException {
            try {
                sink.accept(outcome);
            } catch (RuntimeException | Error e) {
                failure = e;
                throw e;
            }
        }

        @Override
        public void consumed(long bytes) {
            sink.consumed(bytes);
        }
    }
}
