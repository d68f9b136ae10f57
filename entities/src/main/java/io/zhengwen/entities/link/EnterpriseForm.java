package io.zhengwen.entities.link;

import io.zhengwen.text.NameFolding;
import java.util.List;

/**
 * The parts of an enterprise's name: 重庆博腾制药科技股份有限公司 is the place 重庆, the core 博腾制药科技 and the legal form
 * 股份有限公司.
 *
 * @param name the whole name with full-width brackets, spaces only between Latin words
 * @param core the name without leading place and without legal form; never empty
 * @param form the legal form, perhaps empty
 */
record EnterpriseForm(String name, String core, String form) {
    /** Longest first. */
    private static final List<String> FORMS = List.of(
            "集团股份有限公司",
            "集团有限责任公司",
            "（集团）有限责任公司",
            "（集团）股份有限公司",
            "控股集团有限公司",
            "（集团）有限公司",
            "（集团）公司",
            "集团有限公司",
            "股份有限公司",
            "有限责任公司",
            "股份公司",
            "集团公司",
            "有限公司",
            "集团",
            "公司");

    private static final List<String> PLACES = List.of(
            "中国", "北京", "上海", "天津", "重庆", "河北", "山西", "内蒙古", "辽宁", "吉林", "黑龙江", "江苏", "浙江", "安徽", "福建", "江西", "山东",
            "河南", "湖北", "湖南", "广东", "广西", "海南", "四川", "贵州", "云南", "西藏", "陕西", "甘肃", "青海", "宁夏", "新疆", "深圳", "广州", "苏州",
            "杭州", "宁波", "南京", "武汉", "成都", "西安", "沈阳", "大连", "青岛", "厦门", "无锡", "长沙", "郑州", "合肥", "济南", "福州", "昆明",
            "哈尔滨");

    static EnterpriseForm of(String surface) {
        String name = NameFolding.ofClean(surface);
        String form = FORMS.stream()
                .filter(f -> name.endsWith(f) && name.length() >= f.length() + 2)
                .findFirst()
                .orElse("");
        String body = name.substring(0, name.length() - form.length());
        return new EnterpriseForm(name, withoutPlace(body), form);
    }

    /**
     * Whether this short form may stand for that full name in one article: 博腾 for 重庆博腾制药科技股份有限公司, 太极集团 for
     * 太极集团有限公司, 黎明公司 for 沈阳黎明公司. Not 中国移动 for 中国移动重庆公司, which is another firm, nor a group for a firm
     * of the group.
     */
    boolean mayStandFor(EnterpriseForm full) {
        if (full.name.length() <= name.length() || full.name.equals(name)) {
            return false;
        }
        if (full.core.equals(core) || full.name.endsWith(name)) {
            return true;
        }
        boolean brand = isBrand() && full.form.endsWith("公司") && full.core.startsWith(core) && !isBranch(full);
        return brand || isAbbreviationOf(full);
    }

    /**
     * Whether this abbreviates a full name: same first character, and all characters occur in it in the same order, as
     * 西藏恒浪 and 岚煤集团 for 西藏恒浪科技有限公司 and 岚阳煤业（集团）有限责任公司.
     */
    private boolean isAbbreviationOf(EnterpriseForm full) {
        String body = name.substring(0, name.length() - form.length());
        String other = full.name.substring(0, full.name.length() - full.form.length());
        boolean fits = full.form.contains("有限")
                && body.length() >= 2
                && (body.length() > 2 || !form.isEmpty())
                && body.length() < other.length()
                && (body.charAt(0) == other.charAt(0) || body.charAt(0) == full.core.charAt(0))
                && (!form.contains("集团") || full.form.contains("集团") || full.name.contains("集团"))
                && !name.startsWith("中国")
                && !isBranch(full);
        return fits && isSubsequence(body, full.name);
    }

    private static boolean isSubsequence(String part, String whole) {
        int from = 0;
        for (int i = 0; i < part.length(); i++) {
            from = whole.indexOf(part.charAt(i), from) + 1;
            if (from == 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether this is a brand: a short word without 中国 before it and without a kind of firm after it, either of which
     * would make it a firm of its own.
     */
    private boolean isBrand() {
        return core.length() >= 2
                && core.length() <= 4
                && !name.startsWith("中国")
                && !name.startsWith("国家")
                && !form.contains("集团")
                && !core.endsWith("银行");
    }

    private boolean isBranch(EnterpriseForm full) {
        String rest = full.core.substring(Math.min(core.length(), full.core.length()));
        return rest.endsWith("分") || rest.endsWith("子") || PLACES.contains(rest);
    }

    private static String withoutPlace(String body) {
        for (String place : PLACES) {
            if (body.startsWith(place)) {
                int end = place.length();
                if (end < body.length() && "省市".indexOf(body.charAt(end)) >= 0) {
                    end++;
                }
                return body.length() - end >= 2 ? body.substring(end) : body;
            }
        }
        return body;
    }
}
