package io.zhengwen.entities.gazetteer;

import io.zhengwen.entities.gazetteer.Division.Level;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the gazetteer's tables: plain comma-separated lines under a heading, names in quotes, no escapes. */
final class GazetteerTables {
    /** Rows of the cities' table that are not cities but groups of directly governed divisions. */
    private static final Set<String> PSEUDO_LEVELS = Set.of("市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划");

    private final Map<String, Division> divisions = new LinkedHashMap<>();
    private final Map<String, List<String>> aliases = new HashMap<>();

    private GazetteerTables() {}

    static Gazetteer read() {
        GazetteerTables tables = new GazetteerTables();
        for (List<String> row : rows("provinces.csv")) {
            tables.add(row.get(0) + "0000", row.get(1), Level.PROVINCE, null);
        }
        for (List<String> row : rows("cities.csv")) {
            if (!PSEUDO_LEVELS.contains(row.get(1))) {
                tables.add(row.get(0) + "00", row.get(1), Level.CITY, row.get(2) + "0000");
            }
        }
        for (List<String> row : rows("areas.csv")) {
            String city = row.get(2) + "00";
            String parent = tables.divisions.containsKey(city) ? city : row.get(3) + "0000";
            Division above = tables.divisions.get(parent);
            if (above == null || !above.name().equals(row.get(1))) { // cities without districts stand in both tables
                tables.add(row.get(0), row.get(1), Level.COUNTY, parent);
            }
        }
        for (List<String> row : rows("zones.csv")) {
            tables.add(row.get(0), row.get(1), Level.ZONE, row.get(2));
            if (!row.get(3).isEmpty()) {
                for (String alias : row.get(3).split("/", -1)) {
                    tables.alias(row.get(0), alias);
                }
            }
        }
        for (List<String> row : rows("aliases.csv")) {
            tables.alias(row.get(1), row.get(0));
        }
        return new Gazetteer(tables.divisions.values(), tables.aliases);
    }

    private void add(String code, String name, Level level, @Nullable String parentCode) {
        String path = code;
        if (parentCode != null) {
            Division parent = divisions.get(parentCode);
            if (parent == null) {
                throw new IllegalStateException("gazetteer: " + code + " " + name + " has no parent " + parentCode);
            }
            path = parent.path() + "/" + code;
        }
        if (divisions.put(code, new Division(code, name, level, path)) != null) {
            throw new IllegalStateException("gazetteer: " + code + " stands twice");
        }
    }

    private void alias(String code, String alias) {
        if (!divisions.containsKey(code)) {
            throw new IllegalStateException("gazetteer: alias " + alias + " of unknown division " + code);
        }
        aliases.computeIfAbsent(code, c -> new ArrayList<>()).add(alias);
    }

    private static List<List<String>> rows(String table) {
        List<List<String>> rows = new ArrayList<>();
        try (InputStream in = GazetteerTables.class.getResourceAsStream(table)) {
            if (in == null) {
                throw new IllegalStateException("gazetteer table " + table + " is missing from the program");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            reader.readLine();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank()) {
                    rows.add(List.of(line.replace("\"", "").strip().split(",", -1)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read gazetteer table " + table, e);
        }
        return rows;
    }
}
