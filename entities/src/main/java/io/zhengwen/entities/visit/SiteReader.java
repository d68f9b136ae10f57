package io.zhengwen.entities.visit;

import io.zhengwen.entities.mention.Mention;
import io.zhengwen.entities.mention.MentionType;
import io.zhengwen.entities.statement.PhraseTable.Hit;
import io.zhengwen.entities.statement.ReadSentence;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the sites in the words after a verb of visiting: 甲公司、乙产业园和丙村调研 are three. */
final class SiteReader {
    private static final int SHORTEST_SITE = 3;
    private static final int LONGEST_SITE = 40;
    private static final int LONGEST_NAME_IN_LIST = 10;

    private final VisitWords words;

    SiteReader(VisitWords words) {
        this.words = words;
    }

    /**
     * The sites after a verb of visiting.
     *
     * @param generic whether they include something without a name of its own: 生产车间
     * @param end the offset at which the words that name them end
     */
    record Goal(List<VisitedSite> sites, boolean generic, int end) {
        Goal {
            sites = List.copyOf(sites);
        }
    }

    /** A part of a list. */
    private record Item(int start, int end, String text) {}

    /**
     * Reads the words from {@code start}.
     *
     * @param text the sentence with its quotations replaced by a placeholder
     * @param limit the offset at which they end at the latest
     * @param strict whether only clear names of sites count, as after 察看
     */
    Goal read(ReadSentence sentence, String text, int start, int limit, boolean strict) {
        int end = end(sentence, text, start, limit);
        List<Item> items = items(sentence, text, start, end);
        if (items.isEmpty() || text.startsWith("等地", end - 2)) {
            return new Goal(List.of(), false, end);
        }
        List<VisitedSite> sites = new ArrayList<>();
        int generic = 0;
        List<String> address = List.of();
        boolean onlyDistrict = false;
        for (Item item : items) {
            List<String> own = districts(sentence, item);
            if (!own.isEmpty()) {
                address = onlyDistrict ? joined(address, own) : own;
            }
            onlyDistrict = isDistrict(sentence, item);
            VisitedSite site = onlyDistrict ? null : site(sentence, item, address, strict);
            if (site != null) {
                sites.add(site);
            } else if (!onlyDistrict && isGeneric(item)) {
                generic++;
            }
        }
        addUnknownFirms(sentence, items, sites);
        if (generic > 1 || (items.size() > 2 && generic * 3 >= items.size())) {
            sites.removeIf(s -> s.enterprises().isEmpty());
        }
        return new Goal(sites, generic > 0, end);
    }

    private boolean isGeneric(Item item) {
        String name = SiteNames.trimmed(item.text(), words);
        return words.isGeneric(name) || SiteNames.isVague(name);
    }

    private static List<String> joined(List<String> some, List<String> others) {
        List<String> joined = new ArrayList<>(some);
        joined.addAll(others);
        return joined;
    }

    /** Adds the unknown names in a list of firms as firms: 甲公司、乙股份、凯旋纽曼等企业. */
    private void addUnknownFirms(ReadSentence sentence, List<Item> items, List<VisitedSite> sites) {
        long firms = sites.stream().filter(s -> !s.enterprises().isEmpty()).count();
        if (firms < 2 || firms + 1 < items.size() || sites.size() == items.size()) {
            return;
        }
        for (int i = 0; i < items.size(); i++) {
            String name = SiteNames.trimmed(items.get(i).text(), words);
            boolean known = sites.stream().anyMatch(s -> s.name().equals(name) || name.contains(s.name()));
            if (!known
                    && name.length() >= 2
                    && name.length() <= LONGEST_NAME_IN_LIST
                    && !words.isGeneric(name)
                    && !isDistrict(sentence, items.get(i))) {
                sites.add(new VisitedSite(name, SiteKind.ENTERPRISE, List.of(), List.of()));
            }
        }
    }

    /** The site that an item names, or null. */
    private @Nullable VisitedSite site(ReadSentence sentence, Item item, List<String> address, boolean strict) {
        List<Mention> firms = sentence.mentions(MentionType.ENTERPRISE).stream()
                .filter(m -> m.start() >= item.start() && m.start() < item.end())
                .toList();
        if (!firms.isEmpty() && !SiteNames.isPublic(SiteNames.trimmed(item.text(), words))) {
            return ofFirm(firms, item, address, strict);
        }
        String name = SiteNames.named(SiteNames.trimmed(item.text(), words));
        boolean enterprise = words.endsAsEnterprise(name);
        if ((name.length() < SHORTEST_SITE && !name.endsWith("村"))
                || name.length() > LONGEST_SITE
                || words.isGeneric(name)
                || SiteNames.isGenericPair(name, words)
                || SiteNames.isVague(name)
                || SiteNames.isVague(item.text())
                || !(enterprise || words.endsAsPlace(name))) {
            return null;
        }
        return new VisitedSite(name, enterprise ? SiteKind.ENTERPRISE : SiteKind.PLACE, List.of(), address);
    }

    private @Nullable VisitedSite ofFirm(List<Mention> firms, Item item, List<String> address, boolean strict) {
        Mention first = firms.get(0);
        Mention last = firms.get(firms.size() - 1);
        String rest = SiteNames.trimmed(
                item.text().substring(Math.min(item.text().length(), last.end() - item.start())), words);
        if (rest.startsWith("家")) {
            return null;
        }
        if (SiteNames.isFacility(rest)) {
            return new VisitedSite(
                    SiteNames.withKind(last.surface(), rest), SiteKind.ENTERPRISE, List.of(last.name()), address);
        }
        String name = SiteNames.trimmed(item.text().substring(first.start() - item.start()), words);
        if (rest.indexOf('的') < 0
                && !rest.startsWith("设在")
                && (words.endsAsEnterprise(name) || words.endsAsPlace(name))) {
            return new VisitedSite(name, SiteKind.ENTERPRISE, List.of(first.name()), address);
        }
        boolean atStart = SiteNames.trimmed(item.text().substring(0, first.start() - item.start()), words)
                        .length()
                <= 4;
        return strict && !atStart
                ? null
                : new VisitedSite(last.surface(), SiteKind.ENTERPRISE, List.of(last.name()), address);
    }

    /** The end of the words that may name sites: the end of the clause, or the words for an action there. */
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
    private List<Item> items(ReadSentence sentence, String text, int start, int end) {
        List<Item> items = new ArrayList<>();
        int from = start;
        for (int i = start; i <= end; i++) {
            if (i < from) {
                continue;
            }
            boolean cut = i == end
                    || text.charAt(i) == '、'
                    || text.startsWith("以及", i)
                    || ("和及与".indexOf(text.charAt(i)) >= 0
                            && !sentence.isWithin(MentionType.ENTERPRISE, i)
                            && endsSite(sentence, text, from, i));
            if (cut) {
                if (i > from) {
                    items.add(new Item(from, i, sentence.text().substring(from, i)));
                }
                from = i < end && text.startsWith("以及", i) ? i + 2 : i + 1;
            }
        }
        return items;
    }

    private boolean endsSite(ReadSentence sentence, String text, int from, int at) {
        String item = text.substring(from, at);
        return words.endsAsPlace(item)
                || words.endsAsEnterprise(item)
                || words.isGeneric(SiteNames.trimmed(item, words))
                || (at > from && sentence.isWithin(MentionType.ENTERPRISE, at - 1));
    }

    /** The districts in an item that are written with their full names, as in addresses: 长寿区, not 长寿. */
    private static List<String> districts(ReadSentence sentence, Item item) {
        Set<String> codes = new LinkedHashSet<>();
        for (Mention m : sentence.mentions()) {
            if (m.type() == MentionType.DISTRICT
                    && m.id() != null
                    && m.start() >= item.start()
                    && m.end() <= item.end()
                    && m.surface().equals(m.name())) {
                codes.add(Objects.requireNonNull(m.id()));
            }
        }
        return List.copyOf(codes);
    }

    /** Whether an item is nothing but districts: 山东青岛. */
    private static boolean isDistrict(ReadSentence sentence, Item item) {
        int covered = 0;
        for (Mention m : sentence.mentions()) {
            if (m.type() == MentionType.DISTRICT
                    && m.start() >= item.start()
                    && m.end() <= item.end()
                    && (m.id() == null || Character.isDigit(m.id().charAt(0)))) {
                covered += m.end() - m.start();
            }
        }
        return covered > 0 && covered >= item.text().strip().length() - 1;
    }
}
