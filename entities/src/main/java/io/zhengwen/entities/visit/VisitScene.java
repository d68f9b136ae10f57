package io.zhengwen.entities.visit;

import io.zhengwen.entities.mention.Mention;
import io.zhengwen.entities.mention.MentionType;
import io.zhengwen.entities.statement.ReadSentence;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The districts of the stops that follow: those of the lead, until a sentence goes to another (在兰州，…, 来到东山县考察); an
 * address (长寿区甲公司) is valid through its paragraph.
 */
final class VisitScene {
    private static final Pattern TOWARDS = Pattern.compile("(?:(?<![正实存所现潜])在|来到|赴|前往|到|深入|走进|抵达|赶赴|位于|继)(?:位于|了)?$");
    private static final Pattern BEHIND = Pattern.compile(
            "^(?:等地|等[区县市省]{0,2}|两[区县市省地]|三[区县市省地])?(?:[，。；、和与及]|调研|考察|走访|视察|检查|督导|看望|慰问|访问|专题|实地|先后|开展|进行|就|围绕|主持|出席|听取|参观|察看|专程|现场|召开|参加|深入|宣讲|的)");

    private final SiteDistricts places;
    private final Set<String> lead = new LinkedHashSet<>();
    private List<String> trip = List.of();
    private List<String> paragraph = List.of();
    private boolean tripSet;
    /** The district of the whole trip, or none; null until it is asked for after a change. */
    private @Nullable List<String> ofTrip;

    VisitScene(SiteDistricts places) {
        this.places = places;
    }

    /** Takes the districts that the title or the lead names. */
    void lead(ReadSentence sentence, int limit) {
        for (Mention m : sentence.mentions(MentionType.DISTRICT)) {
            if (m.id() != null && m.end() <= limit) {
                lead.add(m.id());
                ofTrip = null;
            }
        }
    }

    void openParagraph() {
        paragraph = List.of();
    }

    /**
     * Forgets the paragraph's address, since the stops after ； are elsewhere unless the whole trip is in one district.
     */
    void leaveImplied() {
        paragraph = List.of();
    }

    /** Reads the district to which a sentence goes. */
    void read(ReadSentence sentence, int limit) {
        List<String> towards = new ArrayList<>();
        int chain = -1;
        boolean complete = false;
        for (Mention m : sentence.mentions(MentionType.DISTRICT)) {
            if (m.id() == null || m.end() > limit) {
                continue;
            }
            String text = sentence.text();
            boolean chained = chain >= 0 && m.start() - chain <= 1;
            if (chained
                    || TOWARDS.matcher(text.substring(Math.max(0, m.start() - 5), m.start()))
                            .find()) {
                towards.add(m.id());
                chain = m.end();
                complete = BEHIND.matcher(text.substring(m.end(), Math.min(text.length(), m.end() + 6)))
                        .find();
            }
        }
        if (complete && !towards.isEmpty()) {
            trip = places.deepest(towards);
            tripSet = true;
            ofTrip = null;
            paragraph = List.of();
        }
    }

    /** Sets the districts of an address given with a site. */
    void address(List<String> districts) {
        if (districts.size() == 1) {
            paragraph = districts;
        }
    }

    /** The districts that the title, the lead and the way so far name. */
    Set<String> article() {
        Set<String> article = new LinkedHashSet<>(lead);
        article.addAll(trip);
        return article;
    }

    /** The current district, if it is only one. */
    List<String> current() {
        if (!paragraph.isEmpty()) {
            return paragraph;
        }
        List<String> whole = ofTrip;
        if (whole == null) {
            whole = places.single(tripSet ? trip : lead);
            ofTrip = whole;
        }
        return whole;
    }
}
