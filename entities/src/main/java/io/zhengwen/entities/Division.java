package io.zhengwen.entities;

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
}
