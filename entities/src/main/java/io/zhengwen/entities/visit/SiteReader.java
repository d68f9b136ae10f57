package io.zhengwen.entities.visit;

import io.zhengwen.entities.Mention;
import io.zhengwen.entities.MentionType;
import io.zhengwen.entities.statement.PhraseTable.Hit;
import io.zhengwen.entities.statement.ReadSentence;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the sites in the words behind a verb of visiting: 甲公司、乙产业园和丙村调研 are three. */
final class SiteReader {
    private static final int LONGEST_SITE = 40;
    private static final Pattern LEADING = Pattern.compile(
            "^(?:了|过|位于|地处|坐落于|坐落在|设在|当地的?|本地的?|该[市县区镇乡村]的?|全[市县区]的?|这里的|附近的|一家|一个|刚刚[^、]{0,8}的|正在[^、]{0,8}的|新建的|部分|有关|相关|多家|几家|我[国省市县区]|的|等|及|以及|和|与|并|随机|深入到?|来到|走进|前往|到|在)+");
    private static final Pattern TRAILING = Pattern.compile(
            "(?:等地?|等[^、，]{0,12}|一线|[^、，]{0,1}内|里|中|上|前|旁|处|时|期间|进行|[两三四五六七八]家企业|[两三四五六七八]个[^、，]{0,4})$");
    private static final Pattern OWNED = Pattern.compile("^[^、，]{0,20}(?:内|里|中)的");
    private static final Pattern TOWN = Pattern.compile("^[^、，]{1,16}?(?:镇|乡|街道|苏木)(?=[^、，]{2,})(?![中小][学心]|[政党人]|村史|域|卫生)");
    private static final Pattern COUNTY = Pattern.compile("^(?:[^、，]{2,8}?[省市州盟])?[^、，]{1,8}?[市区县旗](?=[^、，]{1,8}(?:村|社区)$)");
    private static final Pattern FACILITY = Pattern.compile(
            "^(?:的)?(?:[^、，]{0,8}(?:生产|制造|装配|总装|智能化|数字化|智能))?(?:车间|厂区|展厅|总部|生产线|展馆|现场|生产现场|项目现场|研发中心|项目|园区|基地|公司)?$");

    private final VisitWords words;

    SiteReader(VisitWords words) {
        this.words = words;
    }

    /** What stands behind a verb: where it ends, and the sites in it. */
    record Object(List<Site> sites, boolean generic, int end) {
        Object {
            sites = List.copyOf(sites);
        }
    }

    /**
     * Reads the words from {@code start}.
     *
     * @param text the sentence with its quotations covered
     * @param limit where narration ends
     * @param strict whether only what is plainly the name of a site counts, as behind 察看
     */
    Object read(ReadSentence sentence, String text, int start, int limit, boolean strict) {
        int end = end(sentence, text, start, limit);
        List<Site> sites = new ArrayList<>();
        boolean generic = false;
        List<String> address = List.of();
        for (int[] item : items(sentence, text, start, end)) {
            List<String> own = districts(sentence, item[0], item[1]);
            if (!own.isEmpty()) {
                address = own;
            }
            String words = sentence.text().substring(item[0], item[1]);
            Site site = site(sentence, item[0], words, address, strict);
            if (site != null) {
                sites.add(site);
            } else {
                generic |= isGeneric(words);
            }
        }
        return new Object(sites, generic, end);
    }

    private boolean isGeneric(String item) {
        String name = trimmed(item);
        return words.isGeneric(name);
    }

    /** The site that an item names, or null. */
    private Site site(ReadSentence sentence, int offset, String item, List<String> address, boolean strict) {
        List<Mention> firms = sentence.mentions(MentionType.ENTERPRISE).stream()
                .filter(m -> m.start() >= offset && m.start() < offset + item.length())
                .toList();
        if (!firms.isEmpty()) {
            return ofFirm(firms, offset, item, address, strict);
        }
        String name = named(trimmed(item));
        boolean enterprise = words.endsAsEnterprise(name);
        if (name.length() < 2 || name.length() > LONGEST_SITE || words.isGeneric(name) || !(enterprise || words.endsAsPlace(name))) {
            return null;
        }
        return new Site(name, enterprise ? SiteKind.ENTERPRISE : SiteKind.PLACE, List.of(), address);
    }

    private Site ofFirm(List<Mention> firms, int offset, String item, List<String> address, boolean strict) {
        Mention firm = firms.get(firms.size() - 1);
        String rest = trimmed(item.substring(Math.min(item.length(), firm.end() - offset)));
        if (FACILITY.matcher(rest).matches()) {
            String site = rest.equals("公司") || rest.equals("项目") || rest.equals("园区") || rest.equals("基地") ? firm.surface() + rest : firm.surface();
            return new Site(site, SiteKind.ENTERPRISE, List.of(firm.name()), address);
        }
        Mention first = firms.get(0);
        String name = trimmed(item.substring(first.start() - offset));
        if (words.endsAsEnterprise(name) || words.endsAsPlace(name)) {
            return new Site(name, SiteKind.ENTERPRISE, List.of(first.name()), address);
        }
        return strict ? null : new Site(firm.surface(), SiteKind.ENTERPRISE, List.of(firm.name()), address);
    }

    private String trimmed(String item) {
        String name = item.strip();
        Matcher owned = OWNED.matcher(name);
        if (owned.lookingAt()) {
            name = name.substring(owned.end());
        }
        for (Matcher m = LEADING.matcher(name); m.lookingAt(); m = LEADING.matcher(name)) {
            name = name.substring(m.end());
        }
        while (!words.isGeneric(name)) {
            Matcher m = TRAILING.matcher(name);
            if (!m.find() || words.endsAsPlace(name)) {
                break;
            }
            name = name.substring(0, m.start());
        }
        return name;
    }

    /** 定安县黄竹镇白塘村 is 白塘村; 东丽区养老中心 keeps its district. */
    private static String named(String name) {
        Matcher town = TOWN.matcher(name);
        if (town.lookingAt()) {
            name = name.substring(town.end());
        }
        Matcher county = COUNTY.matcher(name);
        if (county.lookingAt()) {
            name = name.substring(county.end());
        }
        return name.startsWith("的") ? name.substring(1) : name;
    }

    /** Where the words that may name sites end: at the clause's end or at what was done there. */
    private int end(ReadSentence sentence, String text, int start, int limit) {
        int end = start;
        while (end < limit && "，。；：！？“”".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        for (Hit<Boolean> purpose : words.purposes(text.substring(start, end))) {
            int at = start + purpose.start();
            if (at > start && !sentence.isWithin(MentionType.ENTERPRISE, at)) {
                return at;
            }
        }
        return end;
    }

    /** The parts of a list, cut at 、 and at 和 between names of sites. */
    private List<int[]> items(ReadSentence sentence, String text, int start, int end) {
        List<int[]> items = new ArrayList<>();
        int from = start;
        for (int i = start; i < end; i++) {
            boolean cut = text.charAt(i) == '、'
                    || ("和及与".indexOf(text.charAt(i)) >= 0
                            && !sentence.isWithin(MentionType.ENTERPRISE, i)
                            && endsSite(sentence, text, from, i));
            if (cut) {
                items.add(new int[] {from, i});
                from = i + 1;
            }
        }
        items.add(new int[] {from, end});
        items.removeIf(item -> item[0] >= item[1]);
        return items;
    }

    private boolean endsSite(ReadSentence sentence, String text, int from, int at) {
        String item = text.substring(from, at);
        return words.endsAsPlace(item)
                || words.endsAsEnterprise(item)
                || sentence.isWithin(MentionType.ENTERPRISE, at - 1);
    }

    private static List<String> districts(ReadSentence sentence, int start, int end) {
        Set<String> codes = new LinkedHashSet<>();
        for (Mention m : sentence.mentions()) {
            if (m.type() == MentionType.DISTRICT && m.start() >= start && m.end() <= end && isWhole(m)) {
                codes.add(Objects.requireNonNullElse(m.id(), ""));
            }
        }
        codes.remove("");
        return List.copyOf(codes);
    }

    /** Whether a district stands with its full name, so that it is an address: 长寿区, not 长寿. */
    private static boolean isWhole(Mention district) {
        return district.surface().equals(district.name());
    }
}
