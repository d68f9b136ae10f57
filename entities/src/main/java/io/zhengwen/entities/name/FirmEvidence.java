package io.zhengwen.entities.name;

import io.zhengwen.entities.link.NameRegistry;
import io.zhengwen.entities.mention.MentionType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Weighs the evidence in an article for and against the firms found in it.
 *
 * <p>A name with a firm's ending, or in the registry, needs no further evidence. Any other, if it is short or a common
 * word, needs a cue somewhere in the article: 公告 or 董事长 after it, 企业 before it, or a firm next to it in a list. No name
 * may be the beginning of another one: of a school, a hill, an exhibition.
 */
final class FirmEvidence {
    private static final Pattern FIRM = Pattern.compile(
            ".*(?:公司|集团|银行|[分支]行|厂|股份|控股|证券|保险|人寿|财险|信托|基金|资本|创投|投资|科技|药业|医药|制药|生物|电子|半导体|光电|汽车|能源|电力|电气|电器"
                    + "|重工|化工|化学|钢铁|水泥|石化|石油|地产|置业|置地|建工|建设|实业|航空|物流|快递|传媒|影业|文化|旅游|酒店|乳业|酒业|食品|饮料|农业|种业|牧业|环保|水务|燃气|软件|网络|信息|数据|智能"
                    + "|机器人|材料|新材|医疗|器械|健康|通信|通讯|租赁|律所|事务所|商场|超市|百货|免税|电网|矿业|煤业|铝业|铜业|国际|工业|机电|精工|动力|装备|机械|船舶|轮胎|玻璃|陶瓷|家居|服饰|纺织|体育)");

    /** Words that turn the firm's name before them into another name: 鹿岭 in 鹿岭钼矿, 禾川药材 in 禾川药材种植合作社. */
    private static final Pattern OTHER = Pattern.compile(
            "(?:[\\p{IsHan}&&[^的在与和及等是了将为由从到对向并于]]{0,6}?(?:合作社|实验室|研究院|研究所|设计院|学校|学院|大学|中学|小学|医院|卫生院|景区|风景区|古城|古镇|小区|家园|产业园|工业园|园区|开发区|保税区|示范区|化工基地"
                    + "|码头|高速公路|高铁|铁路|大桥|特大桥|隧道|水库|水电站|尾矿库|博物馆|纪念馆|展览馆|体育馆|体育场|俱乐部|管委会|指挥部|委员会|协会|商会|联合会|基金会|派出所|法院|检察院|电视台|日报|晚报|晨报|新闻记者|客户端"
                    + "|钼矿|铁矿|铜矿|煤矿|金矿)"
                    + "|[\\p{IsHan}&&[^的在与和及等是了将为由从到对向并于]]{0,1}(?:村(?!镇银行)|镇|乡|县|苗族|族|山|湖|河|岛|岭|峰|寺|路(?![演径线])|街道?|社区|广场|大道|杯|奖|节|洲|湾|苑|堆|地区|文化节|博览会|论坛|大会|峰会|计划|行动|工程(?!有限|公司|集团)|高速|ETF|指数|(?:沪深|中证|上证|创业板).{0,8}ETF))");

    /** Words that turn even a name with a firm's ending into another name. */
    private static final Pattern BODY = Pattern.compile(
            "[\\p{IsHan}&&[^的在与和及等是了将为由从到对向并于]]{0,6}?(?:合作社|实验室|研究院|研究所|设计院|学校|学院|大学|中学|小学|医院|委员会|协会|商会|联合会|联盟|基金会|钼矿)");

    private static final Pattern CUE_AFTER = Pattern.compile(
            "[（(](?:行情|[036]\\d{5}|\\d{5}|SH|SZ|HK|\\d+\\.\\d+,)|(?:[（(][^（）()]{1,20}[）)])?(?:公司|集团|企业|品牌|旗下|股份|公告|发布|宣布|推出|收购|披露|回应|上市|拟|联手|携手|斥资|中标|董事|总经理|总裁|副总裁|CEO|首席|创始人|创办人|联合创始人|掌门人|股价|股票|"
                    + "员工|门店|工厂|财报|官方|官网|客户|平台|APP|App|方面|中国区|大中华区|全球|等(?:\\d+|[\\p{IsHan}]{0,8})?(?:企业|公司|厂商|品牌|巨头|车企|药企|银行))");
    private static final Pattern CUE_BEFORE = Pattern.compile(
            "(?:企业|公司|厂商|品牌|巨头|车企|药企|集团|商家|平台|机构|供应商|客户|龙头|独角兽|收购|入股|控股|参股|投资了?|起诉|旗下|股东)(?:[是为“：:包括如有——、]{0,3})$");
    private static final String LIST = "、和与及/";
    private static final int SHORT = 3;
    /** The tagger's margin from which a name needs no cue, since hardly any other words reach it. */
    private static final int SURE = 1_500;

    private static final int WINDOW = 12;

    private final TaggerLexicon lexicon;
    private final NameRegistry registry;

    FirmEvidence(TaggerLexicon lexicon, NameRegistry registry) {
        this.lexicon = lexicon;
        this.registry = registry;
    }

    /** The names found, without the firms that lack evidence in the article. */
    List<List<NameSpan>> borneOut(List<String> texts, List<List<NameSpan>> found) {
        Map<String, Boolean> cued = new HashMap<>();
        Set<String> notFirms = definedAsOthers(texts, found);
        for (int i = 0; i < texts.size(); i++) {
            List<NameSpan> names = found.get(i);
            for (int n = 0; n < names.size(); n++) {
                NameSpan name = names.get(n);
                String surface = name.of(texts.get(i));
                if (name.type() == MentionType.ENTERPRISE && isWeak(surface)) {
                    cued.merge(surface, name.margin() >= SURE || hasCue(texts.get(i), n, names), Boolean::logicalOr);
                }
            }
        }
        Set<String> strong = new HashSet<>();
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            found.get(i).stream()
                    .filter(name -> name.type() == MentionType.ENTERPRISE && !isWeak(name.of(text)))
                    .forEach(name -> strong.add(name.of(text)));
        }
        cued.replaceAll((surface, cue) -> cue || strong.stream().anyMatch(full -> full.startsWith(surface)));
        return withoutAttached(texts, found, cued, notFirms);
    }

    private List<List<NameSpan>> withoutAttached(
            List<String> texts, List<List<NameSpan>> found, Map<String, Boolean> cued, Set<String> notFirms) {
        List<List<NameSpan>> kept = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            kept.add(found.get(i).stream()
                    .filter(name -> name.type() != MentionType.ENTERPRISE
                            || (cued.getOrDefault(name.of(text), true)
                                    && !notFirms.contains(name.of(text))
                                    && !isPartOfOther(text, name)))
                    .toList());
        }
        return kept;
    }

    private boolean isPartOfOther(String text, NameSpan name) {
        String surface = name.of(text);
        if (surface.endsWith("公司") || surface.endsWith("集团") || surface.endsWith("行")) {
            return false;
        }
        boolean firm = FIRM.matcher(surface).matches() && surface.length() > SHORT;
        return (firm ? BODY : OTHER)
                .matcher(text)
                .region(name.end(), text.length())
                .lookingAt();
    }

    /**
     * Short names that the article defines for something that is not a firm: 岚阳高速 for 岚川至阳泉高速公路, a Latin word in
     * brackets after an organisation.
     */
    private static Set<String> definedAsOthers(List<String> texts, List<List<NameSpan>> found) {
        Set<String> others = new HashSet<>();
        for (int i = 0; i < texts.size(); i++) {
            List<NameSpan> names = found.get(i);
            String text = texts.get(i);
            Set<Integer> ends = names.stream().map(NameSpan::end).collect(Collectors.toSet());
            for (NameSpan name : names) {
                int before = name.start() - 1;
                boolean bracketed = name.type() == MentionType.ENTERPRISE
                        && before > 0
                        && name.end() < text.length()
                        && "（(".indexOf(text.charAt(before)) >= 0
                        && "）)".indexOf(text.charAt(name.end())) >= 0
                        && CharacterShape.of(text.charAt(name.start())) == CharacterShape.UPPER
                        && !ends.contains(before);
                if (bracketed && Character.isIdeographic(text.charAt(before - 1))) {
                    others.add(name.of(text));
                }
            }
        }
        return others;
    }

    /** Whether a name needs further evidence to be taken for a firm. */
    private boolean isWeak(String surface) {
        if (registry.needsCue(surface)) {
            return true;
        }
        if ((FIRM.matcher(surface).matches() && surface.length() > SHORT)
                || registry.canonical(MentionType.ENTERPRISE, surface).isPresent()
                || !Character.isIdeographic(surface.charAt(0))) {
            return false;
        }
        return surface.length() < SHORT || WordBounds.isCommonWord(lexicon, surface, 0, surface.length());
    }

    private boolean hasCue(String text, int n, List<NameSpan> names) {
        NameSpan name = names.get(n);
        if (CUE_AFTER.matcher(text).region(name.end(), text.length()).lookingAt()) {
            return true;
        }
        Matcher before = CUE_BEFORE.matcher(text).region(Math.max(0, name.start() - WINDOW), name.start());
        return before.find()
                || (n > 0 && isBeside(text, names.get(n - 1), name, names.get(n - 1)))
                || (n + 1 < names.size() && isBeside(text, name, names.get(n + 1), names.get(n + 1)));
    }

    /** Whether two names are adjacent in a list and {@code neighbour} is certainly a firm. */
    private boolean isBeside(String text, NameSpan left, NameSpan right, NameSpan neighbour) {
        return neighbour.type() == MentionType.ENTERPRISE
                && !isWeak(neighbour.of(text))
                && joined(text, left.end(), right.start());
    }

    private static boolean joined(String text, int end, int start) {
        return start == end + 1 && LIST.indexOf(text.charAt(end)) >= 0;
    }
}
