package io.zhengwen.indexer.lifecycle;

import java.util.List;

/**
 * What a rollback has done.
 *
 * @param now the indices in use now
 * @param articles how many articles they have
 * @param before the indices that were in use before; they are kept, another rollback brings them back
 * @param articlesBefore how many articles those have
 */
public record RollbackResult(List<String> now, long articles, List<String> before, long articlesBefore) {
    public RollbackResult {
        now = List.copyOf(now);
        before = List.copyOf(before);
    }
}
