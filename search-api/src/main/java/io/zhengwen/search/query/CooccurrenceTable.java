package io.zhengwen.search.query;

import java.util.List;

/**
 * Which values of two facets stand in the same passages.
 *
 * @param rows the values of the first facet that occur most often together with any of the second
 * @param columns those of the second
 * @param cells the pairs that occur; a pair that is not there has no passage
 * @param approximate whether some counts, of groups, are not exact
 */
public record CooccurrenceTable(
        List<FacetCounts.Value> rows, List<FacetCounts.Value> columns, List<Cell> cells, boolean approximate) {
    public CooccurrenceTable {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        cells = List.copyOf(cells);
    }

    /**
     * A pair of values.
     *
     * @param passages the ids of some passages that name both, the best first
     */
    public record Cell(String row, String column, long count, List<String> passages) {
        public Cell {
            passages = List.copyOf(passages);
        }
    }
}
