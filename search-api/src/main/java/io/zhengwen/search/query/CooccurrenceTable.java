package io.zhengwen.search.query;

import java.util.List;

/**
 * Counts of pairs of values of two facets that occur in the same passages.
 *
 * @param rows the values of the first facet that occur most often together with any of the second
 * @param columns those of the second
 * @param cells the pairs that occur; missing pairs have no passage
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
     * @param passages ids of some passages with both values, the best first
     */
    public record Cell(String row, String column, long count, List<String> passages) {
        public Cell {
            passages = List.copyOf(passages);
        }
    }
}
