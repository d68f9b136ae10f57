package io.zhengwen.indexer.cluster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Splits collections that are too large for one request. */
public final class ListChunks {
    private ListChunks() {}

    /** Splits a collection into lists of at most {@code size} elements, in its order. */
    public static <T> List<List<T>> of(Collection<T> all, int size) {
        List<T> list = List.copyOf(all);
        List<List<T>> chunks = new ArrayList<>();
        for (int i = 0; i < list.size(); i += size) {
            chunks.add(list.subList(i, Math.min(list.size(), i + size)));
        }
        return chunks;
    }
}
