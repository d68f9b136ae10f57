package io.zhengwen.entities.gazetteer;

import java.util.List;

/**
 * An administrative division, or a zone such as 两江新区.
 *
 * @param code six digits of GB/T 2260, or a zone id such as {@code zone-liangjiang}
 * @param name the full name, 涪陵区
 * @param level province, city, county or zone
 * @param path the codes from the province down to this division, joined by {@code /}, pseudo-levels such as 市辖区
 *     left out: {@code 500000/500102}
 */
public record Division(String code, String name, Level level, String path) {
    /** The levels of divisions. */
    public enum Level {
        PROVINCE,
        CITY,
        COUNTY,
        ZONE
    }

    /** The codes of {@link #path}, the province's first, this division's last. */
    public List<String> lineage() {
        return List.of(path.split("/", -1));
    }

    /** The code of the province that this division is or lies in. */
    public String province() {
        int slash = path.indexOf('/');
        return slash < 0 ? path : path.substring(0, slash);
    }

    /** Whether this division is {@code other} or lies in it. */
    public boolean isWithin(Division other) {
        return path.equals(other.path) || path.startsWith(other.path + "/");
    }
}
