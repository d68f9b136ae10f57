package io.zhengwen.entities.visit;

import io.zhengwen.entities.mention.Mention;
import io.zhengwen.entities.mention.MentionType;
import io.zhengwen.entities.statement.ClauseFinder;
import io.zhengwen.entities.statement.ReadSentence;
import io.zhengwen.entities.statement.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the visited enterprises and institutions that a statement addresses.
 *
 * <p>It addresses those of its stop when it names them, when it urges or judges 企业, 公司, 他们 or 你们 without more words
 * (希望企业…, but not 支持企业…, 中小企业), when the firm's own spokesman says it, and when it continues such a statement. A
 * statement to governments or to everybody addresses none of them.
 */
public final class AddresseeFinder {
    private static final Pattern INSTITUTION =
            Pattern.compile(".*(?:大学|学院|学校|中学|小学|幼儿园|研究院|研究所|实验室|医院|博物馆|银行|科学院|创新中心|研究中心|报社|电视台|卫生院|党校)$");
    private static final Pattern TO_GOVERNMENTS = Pattern.compile(
            "^[“\\s，]*(?:要求)?(?:区县|各区县|各级|各地|各有关|各部门|各区|各县|全市|全省|全区|全县|相关部门|有关部门|有关方面|市级|省级|党委|政府|市委|省委|区委|县委|地方|国家|我国|两省|当地)|党委、?政府|各级政府|各相关部门|有关部门要|相关部门要|职能部门");
    private static final Pattern TO_FIRM = Pattern.compile(
            "(?:希望|勉励|鼓励|要求|叮嘱|嘱咐|祝愿|祝|期待|对|称赞|赞扬|赞许|肯定了?|感谢)(?:该|这家|广大)?(?:企业|公司|集团|他们|她们|你们|学校|学院|医院|研究院|科研人员|专家学者|研发团队|师生|同学|企业家|全体员工|员工)"
                    + "|^[“，\\s]*(?:企业|公司)(?!家)(?!负责)|[把将对](?:企业|公司)|(?:提高|提升|推动|做大做强|打造)(?:企业|公司)|(?:打造|建成|成为|建设)[^，。]{2,10}(?:企业|公司)(?=[，。])");
    private static final Pattern YOURS = Pattern.compile("你们的?(?:企业|公司|研发|产品|技术)");
    private static final Pattern THIS = Pattern.compile("[这贵]座?家?(博物馆|企业|公司|学校|大学|医院|实验室|研究院)");
    private static final Pattern SPOKESMAN = Pattern.compile(
            "^(?!.*(?:中小|配套|上下游|其他|部分)).*(?:公司|企业|集团|厂|该厂|厂区|银行).{0,10}(?:负责人|董事长|总经理|经理|总裁|员工|厂长|代表|工程师|主管|人员|行长|总监)|^(?:董事长|总经理|负责人|该负责人|相关负责人)");

    private AddresseeFinder() {}

    /** The addressees of an article's statements, one list for each sentence. */
    public static List<List<String>> find(
            List<ReadSentence> sentences, List<Statement> statements, VisitFinder.Found visits) {
        List<List<String>> addressees = new ArrayList<>();
        List<String> before = List.of();
        for (int i = 0; i < sentences.size(); i++) {
            List<Visit> stops = visits.ofSentences().get(i);
            before = find(sentences.get(i), statements.get(i), sites(stops, visits.host()), before);
            addressees.add(before);
        }
        return addressees;
    }

    /**
     * The sites that a stop's statements can address: its enterprises and institutions, else the one that the whole
     * trip visits, as in its rooms and at its meeting.
     */
    private static List<VisitedSite> sites(List<Visit> stops, @Nullable VisitedSite host) {
        List<VisitedSite> sites = stops.stream()
                .map(v -> new VisitedSite(v.site(), v.kind(), v.enterprises(), List.of()))
                .filter(AddresseeFinder::isAddressable)
                .toList();
        return sites.isEmpty() && !stops.isEmpty() && host != null && isAddressable(host) ? List.of(host) : sites;
    }

    private static List<String> find(
            ReadSentence sentence, Statement statement, List<VisitedSite> sites, List<String> before) {
        if (!statement.isSaid() || sites.isEmpty()) {
            return List.of();
        }
        String text = sentence.text();
        String said = text.substring(Math.min(
                text.length(), Math.max(0, ClauseFinder.start(text, 0, Math.min(statement.content(), text.length())))));
        if (statement.speakers().isEmpty() && statement.described() != null) {
            return sites.size() == 1 && SPOKESMAN.matcher(statement.described()).find() ? names(sites) : List.of();
        }
        List<String> named = named(sentence, text.length() - said.length(), said, sites);
        if (!named.isEmpty()) {
            return named;
        }
        String content = text.substring(Math.min(text.length(), statement.content()));
        if (TO_GOVERNMENTS.matcher(content).find()) {
            return List.of();
        }
        if (TO_FIRM.matcher(said).find()
                || TO_FIRM.matcher(content).find()
                || (sites.size() == 1
                        && (YOURS.matcher(text).find() || THIS.matcher(text).find()))) {
            return names(sites);
        }
        return statement.content() == 0 && before.size() == 1 ? before : List.of();
    }

    private static List<String> named(ReadSentence sentence, int from, String said, List<VisitedSite> sites) {
        Set<String> names = new LinkedHashSet<>();
        for (VisitedSite site : sites) {
            if (said.contains(site.name())) {
                names.add(name(site));
            }
        }
        for (Mention m : sentence.mentions(MentionType.ENTERPRISE)) {
            if (m.start() >= from && named(m, sites) != null) {
                names.add(Objects.requireNonNull(named(m, sites)));
            }
        }
        return List.copyOf(names);
    }

    /** The site that a mention means by its own name or a part of the site's: 远航科技 of 远航科技股份有限公司. */
    private static @Nullable String named(Mention firm, List<VisitedSite> sites) {
        for (VisitedSite site : sites) {
            if (site.enterprises().contains(firm.name()) || site.name().contains(firm.surface())) {
                return name(site);
            }
        }
        return null;
    }

    private static boolean isAddressable(VisitedSite site) {
        return site.kind() == SiteKind.ENTERPRISE
                || INSTITUTION.matcher(site.name()).matches();
    }

    private static List<String> names(List<VisitedSite> sites) {
        return sites.stream().map(AddresseeFinder::name).distinct().toList();
    }

    private static String name(VisitedSite site) {
        return site.enterprises().isEmpty() ? site.name() : site.enterprises().get(0);
    }
}
