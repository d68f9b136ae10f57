package io.zhengwen.indexer.lifecycle;

import java.util.List;

/**
 * The result of a rollback.
 *
 * @param now the current indices
 * @param articles the number of articles in them
 * @param before the indices that were in use before; they are kept, and another rollback brings them back
 * @param articlesBefore the number of articles in those
 */
public record RollbackResult(List<String> now, long articles, List<String> before, long articlesBefore) {
    public RollbackResult {
        now = List.copyOf(now);
        before = List.copyOf(before);
    }
}
