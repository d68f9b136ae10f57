package io.zhengwen.search.query;

import java.util.List;

/** Reads all matches in batches, as of the start of the scan. Must be closed. */
public interface PassageScan extends AutoCloseable {
    /**
     * The next hits, without highlights; empty at the end.
     *
     * @throws IndexUnavailableException when the index does not answer
     * @throws PointInTimeGoneException when the scan has expired
     */
    List<PassageHit> next();

    @Override
    void close();
}
