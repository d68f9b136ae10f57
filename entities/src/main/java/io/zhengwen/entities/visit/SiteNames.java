package io.zhengwen.entities.visit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Removes the words around the name of a site: 来到位于开发区的甲中心一线 is 甲中心. */
final class SiteNames {
    private static final Pattern LEADING = Pattern.compile(
            "^(?:了|过|在(?=[^，、]{4,})|(?:参观)?(?:考察|参观|视察|走访|调研|察看|查看)了?|(?:位于|地处|坐落于|坐落在|建在|设在)[^、，]{1,20}的|当地的?|本地的?|该[市县区镇乡村]的?|全[市县区]的?|这里的|附近的|一家|一个|首个|刚刚?[^、]{0,8}的|正在[^、]{0,8}的|新建的|的|等|及|以及|和|与|并|随机|[^、，]{0,20}(?:内|里|中)的|[两三四五六七八九十]家|[两三四五六七八九十]个)+");
    private static final Pattern TRAILING = Pattern.compile(
            "(?:等地?|等[^、，]{0,12}|一线|内|里|中|上|前|旁|边|处|时|之?后|期间|进行|[两三四五六七八九十\\d]+家[^、，]{0,6}|[两三四五六七八九十\\d]+个[^、，]{0,6})$");
    /** The 等 that ends a list of names: 甲公司等重点企业. */
    private static final Pattern MORE = Pattern.compile("(?<![高中初平同])等(?=[^、，]{2,}$|地$)");

    private static final Pattern TOWN = Pattern.compile(
            "^[^、，]{1,16}?(?:镇|乡|街道|苏木)(?=[^、，]{2,})(?!银行|中[小心]|小学|卫生|政[府协务]|党|人[大民]|村[史镇]|域|级|综合|便民|敬老|文化|退役)");
    private static final Pattern COUNTY = Pattern.compile(
            "^(?:[^、，]{2,8}?[省市州盟])?[^、，]{1,8}?[市区县旗](?=[^、，区]{1,8}(?:村|社区)$|[^、，区]{2,24}(?:公司|集团|厂)$)");
    private static final Pattern FACILITY = Pattern.compile(
            "^(?:的)?(?:[^、，的]{0,8}(?:生产|制造|装配|总装|加工|智能化|数字化|智能))?(?:车间|厂区|厂|展厅|总部|生产线|展馆|现场|生产现场|项目现场|研发中心|项目|园区|基地|公司|集团|展示中心|企业|运营中心|新厂区|生产基地|产业园)?$");
    private static final Pattern KIND = Pattern.compile("公司|集团|厂|项目|园区|基地|产业园|生产基地|研发中心");
    private static final Pattern PUBLIC = Pattern.compile(
            "(?:派出所|监狱|[看戒][守毒]所|[^酒邮电]局|厅|委员会|法院|检察院|村|社区|小学|中学|幼儿园|学校|大学|街道|政府|寺|公园|协会|学会|敬老院|卫生院|党校|机关|居委会|村委会)$");
    private static final Pattern VAGUE = Pattern.compile(
            "^(?:公司|企业|该|部分|有关|相关|多家|几家|若干|一些|各|重点|所属|下属|沿线|沿途|辖区|周边|多个|几个|我|每)(?!国).*|.*(?:企业|机构|单位|部门|地区|一带|群众|各地|行业|领域|情况|工作|精神|问题|方面|活动|场所|(?<!之)家中?|地方|代表|干部|人员|同志|老人|[0-9]+日)$|.*[0-9]+月.*");
    private static final int SHORTEST_BEHIND_DE = 4;

    private SiteNames() {}

    /** The words of an item without those that lead to a name and those that trail it. */
    static String trimmed(String item, VisitWords words) {
        String name = item.strip();
        Matcher more = MORE.matcher(name);
        if (more.find() && more.start() >= 2) {
            name = name.substring(0, more.start());
        }
        for (Matcher m = LEADING.matcher(name); m.lookingAt() && m.end() > 0; m = LEADING.matcher(name)) {
            name = name.substring(m.end());
        }
        while (!words.isGeneric(name) && !words.endsAsPlace(name) && !words.endsAsEnterprise(name)) {
            Matcher m = TRAILING.matcher(name);
            if (!m.find()) {
                break;
            }
            name = name.substring(0, m.start());
        }
        return name;
    }

    /**
     * The name without places and description before it: 白塘村 of 定安县黄竹镇白塘村, 丙村 of 声名远扬的丙村; 东丽区养老中心 keeps its district.
     */
    static String named(String trimmed) {
        String name = trimmed;
        int de = name.lastIndexOf('的');
        if (de >= 0 && name.length() - de - 1 >= SHORTEST_BEHIND_DE - (name.endsWith("村") ? 1 : 0)) {
            name = name.substring(de + 1);
        }
        Matcher town = TOWN.matcher(name);
        if (town.lookingAt()) {
            name = name.substring(town.end());
        }
        Matcher county = COUNTY.matcher(name);
        return county.lookingAt() ? name.substring(county.end()) : name;
    }

    /** Whether the words after a firm's name are a part of the firm without a name of its own. */
    static boolean isFacility(String rest) {
        return FACILITY.matcher(rest).matches();
    }

    /** A firm's name with the word that belongs to it: 甲乙公司 of 甲乙 and 公司, 甲乙 of 甲乙 and 车间. */
    static String withKind(String firm, String rest) {
        return KIND.matcher(rest).matches() && !firm.endsWith(rest) ? firm + rest : firm;
    }

    /** Whether a name ends like those of public bodies and places, which are not firms. */
    static boolean isPublic(String name) {
        return PUBLIC.matcher(name).find();
    }

    /** Whether these words mean several or unnamed sites: 有关企业. */
    static boolean isVague(String name) {
        return VAGUE.matcher(name).matches();
    }

    /** Whether these words are two generic ones joined: 企业和产业基地. */
    static boolean isGenericPair(String name, VisitWords words) {
        int and = name.indexOf('和');
        return and > 0 && words.isGeneric(name.substring(0, and)) && words.isGeneric(name.substring(and + 1));
    }
}
