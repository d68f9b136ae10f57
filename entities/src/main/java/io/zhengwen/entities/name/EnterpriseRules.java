package io.zhengwen.entities.name;

import io.zhengwen.entities.mention.CoveredRanges;
import io.zhengwen.entities.mention.MentionType;
import io.zhengwen.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Corrects the tagger's enterprises where the form of a name says more than a model of its characters. */
final class EnterpriseRules {
    private static final List<String> COUNTRIES = List.of(
            "美国", "英国", "法国", "德国", "韩国", "俄罗斯", "加拿大", "意大利", "西班牙", "荷兰", "瑞士", "瑞典", "丹麦", "挪威", "芬兰", "比利时", "奥地利",
            "爱尔兰", "澳大利亚", "新西兰", "巴西", "以色列", "乌克兰", "土耳其", "波兰", "新加坡", "泰国", "马来西亚", "墨西哥", "阿根廷");

    /** A firm whose name is quoted: “字母表”公司. */
    private static final Pattern QUOTED = Pattern.compile("“[^”“，。、]{1,8}”(?:[\\p{IsHan}]{0,6}?公司|集团)");

    private static final Pattern RELATIVE = Pattern.compile("(?<=..)(?:的?[母子]公司|旗下公司)$");

    /** Words that look like a firm's name but are not: generic words, and bodies of other kinds. */
    private static final Pattern GENERIC =
            Pattern.compile("(?:[一二三四五六七八九十几多两0-9]*[家大个间些]?|各|该|某|等|本|其他?|有关|相关|包括|这些?|全部|大型|民营|国有|外资|中央|地方|母|子|总|分)*"
                    + "(?:保险|航空|石油|能源|科技|电力|铁路|基金|证券|信托|物流|上市|互联网|游戏|公交|安保|钢铁|制药|农业|燃气|广告|汽车|电信|天然气"
                    + "|房地产|旅游|租赁|投资|中介|物业|快递|网络|传媒|军工|犯罪|诈骗|恶势力|贩毒|商业|基金管理|公募|金融|分析|咨询|控股|医疗器械|电话|存储|材料|新材料|交易|服务|运营|云端|数字|产权|液晶|管理|独资|科创|公共|跨国|龙头|初创|供电|自来水|股份制|外资|中资|国有|民营|母|子|总|分)*"
                    + "(?:公司|集团|企业|银行|分行|支行)");

    private static final Pattern NOT_FIRMS = Pattern.compile(
            "[一二两三四五六七八九十几\\d.]+(?:成|％|%)股[份权]|.*(?:交易所|大学|学院|研究院|研究所|医院|协会|学会|联合会|商会|委员会|管委会|人民银行|央行|联储|电视台|通讯社|日报|晚报|晨报|开发区|产业园|园区|指挥部|合作社|俱乐部|[镇乡村]|街道|社区|福彩中心|林业局|监督站|检查站|乐团|剧团|财联社|.社讯|.网讯|法院|检察院|公安局|管理局|监管局|工信部|财政局|总局|能源局|部委|办公室)");

    private static final List<String> CENTRAL_BANKS =
            List.of("世界银行", "亚投行", "亚洲开发银行", "英格兰银行", "日本银行", "北交所", "上交所", "深交所");

    private static final Pattern BEFORE_NAME =
            Pattern.compile("^(?:来到|走进|前往|位于|对于|关于|以及|包括|认识|走访|调研|考察|另据|据|原|[在与和及向对由从到了的为是])");

    /** The name's legal form follows the tagged part: 科技 then （重庆）有限公司. */
    private static final Pattern FORM_AHEAD =
            Pattern.compile("^(?:（[\\p{IsHan}]{2,6}）)?(?:集团|控股|股份|投资)?(?:股份|责任)?(?:有限(?:责任)?公司|（集团）有限公司|股份公司)");

    /** The front part of a name with a bracketed place, which the tagger cut off before （. */
    private static final Pattern FRONT = Pattern.compile("[\\p{IsHan}A-Za-z]{2,12}$");

    private static final int LONGEST_WORD = 7;

    private final TaggerLexicon lexicon;
    private final TradeNames tradeNames;
    private final PersonRules persons;

    EnterpriseRules(TaggerLexicon lexicon) {
        this.lexicon = lexicon;
        this.tradeNames = new TradeNames(lexicon);
        this.persons = new PersonRules(lexicon);
    }

    /** The names with their boundaries corrected, without those that are not firms. */
    List<NameSpan> mend(String text, List<NameSpan> names, List<Span> districts) {
        List<NameSpan> mended = new ArrayList<>();
        int free = 0;
        for (int i = 0; i < names.size(); i++) {
            NameSpan name = names.get(i);
            if (name.start() < free) {
                continue;
            }
            if (name.type() != MentionType.ENTERPRISE) {
                int next = i + 1 < names.size() ? names.get(i + 1).start() : text.length();
                NameSpan person = within(persons.mend(text, name), free, next, name);
                mended.add(person);
                free = person.end();
                continue;
            }
            int limit = i + 1 < names.size() ? names.get(i + 1).start() : text.length();
            Optional<NameSpan> whole = mend(text, name, districts, free, limit);
            whole.ifPresent(mended::add);
            free = whole.map(NameSpan::end).orElse(free);
        }
        return tradeNames.add(text, withQuoted(text, mended));
    }

    /** Returns a corrected name without the characters that belong to its neighbours. */
    private static NameSpan within(NameSpan corrected, int free, int next, NameSpan found) {
        int start = Math.max(free, corrected.start());
        int end = Math.min(next, corrected.end());
        return start < end ? new NameSpan(corrected.type(), start, end, corrected.margin()) : found;
    }

    private static List<NameSpan> withQuoted(String text, List<NameSpan> names) {
        if (text.indexOf("”") < 0) {
            return names;
        }
        List<NameSpan> quoted = new ArrayList<>();
        CoveredRanges quotations = new CoveredRanges();
        CoveredRanges insides = new CoveredRanges();
        names.forEach(name -> insides.add(name.start() + 1, name.end()));
        Matcher matcher = QUOTED.matcher(text);
        while (matcher.find()) {
            boolean cutsNone = !insides.overlaps(matcher.start(), matcher.start() + 1)
                    && !insides.overlaps(matcher.end(), matcher.end() + 1);
            if (cutsNone) {
                quoted.add(new NameSpan(MentionType.ENTERPRISE, matcher.start(), matcher.end()));
                quotations.add(matcher.start(), matcher.end());
            }
        }
        List<NameSpan> others = names.stream()
                .filter(n -> !quotations.overlaps(n.start(), n.end()))
                .toList();
        return KnownNames.withoutOverlaps(others, quoted);
    }

    private Optional<NameSpan> mend(String text, NameSpan name, List<Span> districts, int free, int limit) {
        int end = endWithForm(text, name, limit);
        int start = startOfBracketed(text, name, free);
        start = FirmBounds.start(text, start, end);
        end = FirmBounds.end(text, start, end);
        end = FirmBounds.whole(text, start, end, limit);
        start = withoutLeadingWords(text, start, end);
        start = LeadingPlaces.start(text, start, end, districts, free);
        start = withoutCountry(text, start, end);
        Matcher relative = RELATIVE.matcher(text).region(start, end);
        end = relative.find() ? relative.start() : end;
        String surface = text.substring(start, end);
        boolean firm = surface.length() >= 2
                && FirmBounds.isWhole(surface)
                && !GENERIC.matcher(surface).matches()
                && !NOT_FIRMS.matcher(surface).matches()
                && !CENTRAL_BANKS.contains(surface);
        return firm ? Optional.of(new NameSpan(MentionType.ENTERPRISE, start, end, name.margin())) : Optional.empty();
    }

    /** The end of a name with the legal form that follows it: 西门子数字科技 before （深圳）有限公司. */
    private static int endWithForm(String text, NameSpan name, int limit) {
        Matcher form = FORM_AHEAD.matcher(text).region(name.end(), text.length());
        if (form.lookingAt() && form.end() <= Math.max(limit, name.end())) {
            return form.end();
        }
        return name.end();
    }

    /** The start of a name that the tagger began at its bracket: at 西部 before （重庆）科学城建设集团. */
    private static int startOfBracketed(String text, NameSpan name, int free) {
        if (name.start() <= free) {
            return name.start();
        }
        char before = text.charAt(name.start() - 1);
        char first = text.charAt(name.start());
        int bracket = isOpening(first) ? name.start() : isClosing(before) ? opening(text, name.start() - 1) : -1;
        if (bracket <= free) {
            return name.start();
        }
        Matcher front = FRONT.matcher(text).region(Math.max(free, bracket - 2), bracket);
        return front.find() ? front.start() : name.start();
    }

    private static int opening(String text, int closing) {
        for (int i = closing - 1; i >= Math.max(0, closing - 8); i--) {
            if (isOpening(text.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isOpening(char c) {
        return c == '（' || c == '(';
    }

    private static boolean isClosing(char c) {
        return c == '）' || c == ')';
    }

    private static int withoutLeadingWords(String text, int start, int end) {
        Matcher words = BEFORE_NAME.matcher(text).region(start, end);
        return words.find() && end - words.end() >= 6 && words.end() - start > 1 ? words.end() : start;
    }

    /**
     * The start without a country before the name, as 丹麦 before 乐高集团; it stays before a common word such as 航空公司, which
     * means a firm only together with it.
     */
    private int withoutCountry(String text, int start, int end) {
        for (String country : COUNTRIES) {
            int rest = start + country.length();
            if (text.startsWith(country, start) && end - rest >= 4 && !beginsWithCommonWord(text, rest, end)) {
                return rest;
            }
        }
        return start;
    }

    private boolean beginsWithCommonWord(String text, int start, int end) {
        long hash = 0;
        boolean common = false;
        for (int i = start; i < Math.min(end, start + LONGEST_WORD); i++) {
            hash = HashMixer.add(hash, text.charAt(i));
            int value = lexicon.find(hash);
            if (value == 0) {
                break;
            }
            if (i > start && TaggerLexicon.isWord(value)) {
                common = TaggerLexicon.kind(value) != TaggerLexicon.PERSON_KIND
                        && TaggerLexicon.kind(value) != TaggerLexicon.BODY_KIND;
            }
        }
        return common;
    }
}
