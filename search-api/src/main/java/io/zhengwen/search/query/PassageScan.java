package io.zhengwen.search.query;

import java.util.List;

/** All that matches, in batches, as it was when the scan began. Close it when no more is wanted. */
public interface PassageScan extends AutoCloseable {
    /**
     * The next hits, without highlights; empty at the end.
     *
     * @throws IndexUnavailableException when the index does not answer
     * @throws PointInTimeGoneException when too much time has passed since the last batch
     */
    List<PassageHit> next();

    @Override
    void close();
}
