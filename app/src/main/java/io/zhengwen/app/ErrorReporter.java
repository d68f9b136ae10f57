package io.zhengwen.app;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import io.zhengwen.articles.read.MissingInputException;
import io.zhengwen.ik.MalformedWordsException;
import io.zhengwen.indexer.cluster.ElasticsearchUnreachableException;
import io.zhengwen.indexer.lifecycle.NoPreviousIndicesException;
import io.zhengwen.indexer.lifecycle.OutdatedIndexException;
import io.zhengwen.indexer.lifecycle.RebuildRunningException;
import io.zhengwen.indexer.rebuild.ArticlesMissingException;
import io.zhengwen.node.NodeException;
import io.zhengwen.search.http.PortTakenException;
import io.zhengwen.search.query.IndexUnavailableException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns exceptions into an exit status and a one-line message. */
final class ErrorReporter {
    private ErrorReporter() {}

    static CommandException describe(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            Optional<CommandException> known = known(cause);
            if (known.isPresent()) {
                return known.get();
            }
        }
        return new CommandException(
                ExitStatus.FAULT,
                "internal error: " + error + " (please report it with the output of --verbose)",
                error);
    }

    private static Optional<CommandException> known(Throwable cause) {
        if (cause instanceof CommandException command) {
            return Optional.of(command);
        }
        @Nullable ExitStatus status = null;
        if (cause instanceof MalformedWordsException) {
            status = ExitStatus.CANNOT_START;
        } else if (cause instanceof MissingInputException
                || cause instanceof ArticlesMissingException
                || cause instanceof NoPreviousIndicesException) {
            status = ExitStatus.WRONG_USAGE;
        } else if (cause instanceof NodeException || cause instanceof PortTakenException) {
            status = ExitStatus.CANNOT_START;
        } else if (cause instanceof InterruptedException) {
            status = ExitStatus.INTERRUPTED;
        } else if (cause instanceof IndexUnavailableException
                || cause instanceof ElasticsearchUnreachableException
                || cause instanceof RebuildRunningException
                || cause instanceof OutdatedIndexException) {
            status = ExitStatus.ELASTICSEARCH;
        }
        if (status != null) {
            return Optional.of(new CommandException(status, message(cause), cause));
        }
        if (cause instanceof ElasticsearchException refused) {
            return Optional.of(new CommandException(
                    ExitStatus.ELASTICSEARCH, "Elasticsearch rejected the request: " + refused.getMessage(), refused));
        }
        return Optional.empty();
    }

    private static String message(Throwable cause) {
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
