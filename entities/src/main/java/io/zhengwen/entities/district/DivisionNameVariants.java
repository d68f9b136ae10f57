package io.zhengwen.entities.district;

import io.zhengwen.entities.gazetteer.Division;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The forms in which a division's name is written besides its full name.
 *
 * <p>涪陵区 is 涪陵; 恩施土家族苗族自治州 is 恩施州 and 恩施; 民和回族土族自治县 is 民和县 and 民和; 石家庄高新技术产业开发区 is 石家庄高新区.
 */
final class DivisionNameVariants {
    private static final String PEOPLES =
            "(?:土家族|苗族|侗族|布依族|彝族|藏族|羌族|壮族|回族|满族|蒙古族|朝鲜族|哈尼族|傣族|景颇族|傈僳族|白族|瑶族|黎族|畲族|水族|仡佬族|佤族|拉祜族"
                    + "|布朗族|纳西族|普米族|独龙族|怒族|土族|撒拉族|东乡族|保安族|裕固族|哈萨克族|柯尔克孜族|锡伯族|达斡尔族|鄂温克族|仫佬族|毛南族"
                    + "|各族|蒙古|哈萨克|塔吉克|锡伯|柯尔克孜|维吾尔|达斡尔)*";

    private static final Pattern AUTONOMOUS = Pattern.compile("(.+?)" + PEOPLES + "(?:自治(区|州|县|旗)|达斡尔族(区))");
    private static final Pattern DEVELOPMENT_ZONE = Pattern.compile("(.{2,}?)市?(经济|高新)(?:技术|技术产业|技术产业)?开发区");
    private static final List<String> SUFFIXES = List.of("地区", "林区", "特区", "联合旗", "新区", "省", "市", "区", "县", "旗", "盟");
    /** Endings that look like a name's suffix but are not one. */
    private static final Pattern NO_SHORT_FORM =
            Pattern.compile(".*(?:[左右前后中][旗翼]|矿区|园区|开发区|示范区|管理区|名胜区|实验区|聚集区|食品区|海域|管委会)");

    private DivisionNameVariants() {}

    /** The middle forms, such as 恩施州 and 石家庄高新区, unmistakable like the full name. */
    static Set<String> middle(Division division) {
        Set<String> forms = new LinkedHashSet<>();
        if (division.level() == Division.Level.PROVINCE) {
            return forms;
        }
        Matcher autonomous = AUTONOMOUS.matcher(division.name());
        if (autonomous.matches()) {
            String unit = autonomous.group(2) != null ? autonomous.group(2) : autonomous.group(3);
            forms.add(autonomous.group(1) + unit);
        }
        Matcher zone = DEVELOPMENT_ZONE.matcher(division.name());
        if (zone.matches()) {
            forms.add(zone.group(1) + ("高新".equals(zone.group(2)) ? "高新区" : "经开区"));
        }
        forms.remove(division.name());
        return forms;
    }

    /** The name without its unit, at least two characters; empty when there is none. */
    static String shortForm(Division division) {
        String name = division.name();
        Matcher autonomous = AUTONOMOUS.matcher(name);
        String form = "";
        if (division.level() == Division.Level.PROVINCE) {
            return name.substring(0, name.startsWith("内蒙古") || name.startsWith("黑龙江") ? 3 : 2);
        }
        if (autonomous.matches()) {
            form = autonomous.group(1);
        } else if (!NO_SHORT_FORM.matcher(name).matches() && !isStatisticalZone(division)) {
            form = SUFFIXES.stream()
                    .filter(name::endsWith)
                    .findFirst()
                    .map(s -> name.substring(0, name.length() - s.length()))
                    .orElse("");
        }
        return form.length() < 2 ? "" : form;
    }

    /** Whether this is a zone that statistics count like a county: 镇江新区 321171, whose name is not 镇江. */
    private static boolean isStatisticalZone(Division division) {
        return division.level() == Division.Level.COUNTY && division.code().charAt(4) == '7';
    }
}
