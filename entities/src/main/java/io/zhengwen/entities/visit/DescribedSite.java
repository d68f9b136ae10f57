package io.zhengwen.entities.visit;

import io.zhengwen.entities.mention.Mention;
import io.zhengwen.entities.mention.MentionType;
import io.zhengwen.entities.statement.ReadSentence;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A firm or place that a sentence describes, so that the next sentence may be a visit to it: 甲公司是…。李强走进企业。
 *
 * @param alone whether the stops of the next paragraph may lie in it too
 */
record DescribedSite(VisitedSite site, SentenceRef sentence, boolean alone) {
    private static final int LATEST_START = 12;
    private static final Pattern TOPIC = Pattern.compile(
            "^((?:位于[^，。]{2,20}的)?[^，。、“]{2,26}?(?:村|社区|研究院|园区|产业园|基地|中心|学校|小学|中学|大学|学院|医院|景区|公园|大厦))(?=是|为|位于|地处|三面|依山|占地|始建|建于|成立|坐落|，集|，是)");
    private static final Pattern FIRM_TOLD =
            Pattern.compile("^(?:，|（[^）]{1,24}）)?[^，。]{0,4}(?:是|成立|创立|创建|始建|位于|坐落|主要|主营|专注|作为|拥有|现有|总投资|占地|致力|深耕)");
    private static final Pattern INSIDE = Pattern.compile("设在这里|这里的|([研究院园区中心基地大厦公司村学校]{1,3})[内里中]的");

    /** The site that a sentence of narration describes. */
    static Optional<DescribedSite> in(ReadSentence sentence, StopReader stops) {
        String masked = sentence.masked();
        List<Mention> firms = sentence.mentions(MentionType.ENTERPRISE);
        if (!firms.isEmpty() && isTold(firms.get(0), masked)) {
            Mention firm = firms.get(0);
            VisitedSite site = new VisitedSite(
                    firm.surface(), SiteKind.ENTERPRISE, List.of(firm.name()), wholeDistricts(sentence));
            return Optional.of(new DescribedSite(site, SentenceRef.of(sentence), false));
        }
        Matcher place = TOPIC.matcher(masked);
        return place.lookingAt()
                ? Optional.ofNullable(stops.site(sentence, place.end(1)))
                        .map(site -> new DescribedSite(site, SentenceRef.of(sentence), true))
                : Optional.empty();
    }

    private static boolean isTold(Mention firm, String masked) {
        return firm.start() <= LATEST_START
                && firm.end() <= masked.length()
                && FIRM_TOLD.matcher(masked.substring(firm.end())).lookingAt();
    }

    private static List<String> wholeDistricts(ReadSentence sentence) {
        return sentence.mentions(MentionType.DISTRICT).stream()
                .filter(m -> m.id() != null && m.surface().equals(m.name()))
                .map(m -> Objects.requireNonNull(m.id()))
                .toList();
    }

    /** Whether a sentence goes to something in a place described before: 走进设在这里的…, 在研究院内的…. */
    static boolean isInside(String text) {
        return INSIDE.matcher(text).find();
    }

    /** Whether a sentence goes to something in this place. */
    boolean holds(String text) {
        Matcher inside = INSIDE.matcher(text);
        return inside.find() && (inside.group(1) == null || site.name().endsWith(inside.group(1)));
    }
}
