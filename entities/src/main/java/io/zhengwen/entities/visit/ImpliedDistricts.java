package io.zhengwen.entities.visit;

import io.zhengwen.entities.gazetteer.Division;
import io.zhengwen.entities.gazetteer.Division.Level;
import io.zhengwen.entities.gazetteer.Gazetteer;
import io.zhengwen.entities.statement.PhraseTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds the districts named inside the name of a site: 苏州 in 博世汽车部件（苏州）有限公司.
 *
 * <p>Short names of counties count at the start of a name only, and those of urban districts not at all: most of them
 * are other words too (中原, 新城).
 */
final class ImpliedDistricts {
    /** Short names of cities that are more often something else in the names of sites. */
    private static final Set<String> NO_CITIES =
            Set.of("朝阳", "中山", "东方", "海南", "吉林", "平凉", "昌都", "长治", "安康", "白城", "通化", "黄山", "北海", "玉树", "三明", "大同");

    private final PhraseTable<List<Division>> names;

    ImpliedDistricts(Gazetteer gazetteer) {
        Map<String, List<Division>> table = new TreeMap<>();
        for (Division division : gazetteer.all()) {
            if (division.level() == Level.ZONE || division.name().matches(".*(?:园区|开发区|高新区|新区管委会)")) {
                continue;
            }
            table.computeIfAbsent(division.name(), n -> new ArrayList<>()).add(division);
            String shortName = shortName(division);
            boolean urban = division.level() == Level.COUNTY && division.name().endsWith("区");
            if (!urban && shortName.length() >= 2 && !NO_CITIES.contains(shortName)) {
                table.computeIfAbsent(shortName, n -> new ArrayList<>()).add(division);
            }
        }
        this.names = new PhraseTable<>(table);
    }

    private static String shortName(Division division) {
        return division.name().replaceFirst("(?:特别行政区|维吾尔自治区|壮族自治区|回族自治区|自治区|[省市县区]|地区|盟)$", "");
    }

    /** The divisions named inside a name, in order; ambiguous ones only where one of them lies in {@code known}. */
    List<Division> in(String name, Collection<Division> known) {
        List<Division> found = new ArrayList<>();
        for (PhraseTable.Hit<List<Division>> hit : names.find(name)) {
            String surface = name.substring(hit.start(), hit.end());
            boolean leads = hit.start() == 0 || "（(".indexOf(name.charAt(hit.start() - 1)) >= 0;
            for (Division division : hit.value()) {
                if (fits(division, surface, leads, hit.value().size() == 1, known)) {
                    found.add(division);
                    break;
                }
            }
        }
        return found;
    }

    private static boolean fits(
            Division division, String surface, boolean leads, boolean only, Collection<Division> known) {
        if (division.level() != Level.COUNTY) {
            return true;
        }
        boolean near = known.stream().anyMatch(division::isWithin);
        return division.name().equals(surface) ? only || near : leads && near;
    }
}
