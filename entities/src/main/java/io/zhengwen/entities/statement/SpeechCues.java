package io.zhengwen.entities.statement;

import io.zhengwen.entities.district.SectionedWordList;
import io.zhengwen.entities.mention.MentionType;
import io.zhengwen.entities.statement.PhraseTable.Hit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the words of {@code speech.txt} that report speech in a sentence, outside quotations and names. */
final class SpeechCues {
    private final PhraseTable<Optional<SpeechCue.Kind>> table;

    SpeechCues() {
        SectionedWordList list = SectionedWordList.read(SpeechCues.class, "speech.txt");
        Map<String, Optional<SpeechCue.Kind>> phrases = new HashMap<>();
        for (SpeechCue.Kind kind : SpeechCue.Kind.values()) {
            list.section(kind.name().toLowerCase(Locale.ROOT)).forEach(w -> phrases.put(w, Optional.of(kind)));
        }
        list.section("count")
                .forEach(count -> list.section("counted").forEach(noun -> {
                    phrases.put("提出" + count + noun, Optional.of(SpeechCue.Kind.URGING));
                    phrases.put("提出了" + count + noun, Optional.of(SpeechCue.Kind.URGING));
                }));
        list.section("none").forEach(w -> phrases.put(w, Optional.empty()));
        this.table = new PhraseTable<>(phrases);
    }

    /** Words that a comma may follow: 通知要求，…. */
    private static final Set<String> OPENS = Set.of("要求", "希望", "期待", "期望");

    private static final int LONGEST_ATTRIBUTION = 40;
    private static final Pattern CREDIT = Pattern.compile("^(?:记者|编辑|作者|责编|来源|联系人|主持人|通讯员|摄影|图|文)");
    private static final Pattern MEASURE = Pattern.compile("按照|根据|符合|满足|达到|贯彻|落实|对照|围绕|就[^，]*$");
    private static final Pattern HEARD = Pattern.compile("听取|听了|聆听|观看|根据|按照|通过|提交|发表|作了?|进行");
    /** The marks before which any verb reports speech: 李强约定：“…”. */
    private static final String BEFORE_QUOTATION = "：“";

    /** @param masked the sentence's text with its quotations covered */
    List<SpeechCue> find(ReadSentence sentence, String masked) {
        List<SpeechCue> cues = new ArrayList<>();
        for (Hit<Optional<SpeechCue.Kind>> hit : table.find(masked)) {
            hit.value()
                    .filter(kind -> fits(kind, sentence, masked, hit))
                    .ifPresent(kind -> cues.add(new SpeechCue(kind, hit.start(), hit.end())));
        }
        for (int i = masked.indexOf(BEFORE_QUOTATION); i >= 0; i = masked.indexOf(BEFORE_QUOTATION, i + 1)) {
            int colon = i;
            if (cues.stream().noneMatch(c -> c.start() <= colon && c.end() >= ClauseFinder.start(masked, 0, colon))) {
                cues.add(new SpeechCue(SpeechCue.Kind.SAYING, i, i));
            }
        }
        speaks(sentence, masked).ifPresent(cues::add);
        return cues;
    }

    /** The speaker of a sentence written as in a transcript: 某公司经理李明远：…. */
    private static Optional<SpeechCue> speaks(ReadSentence sentence, String masked) {
        int colon = masked.indexOf('：');
        return colon > 0
                        && masked.indexOf('，') != 0
                        && ClauseFinder.start(masked, 0, colon) == 0
                        && sentence.mentions(MentionType.PERSON).stream().anyMatch(m -> m.end() == colon)
                        && !CREDIT.matcher(masked).find()
                ? Optional.of(new SpeechCue(SpeechCue.Kind.SAYING, colon, colon))
                : Optional.empty();
    }

    private static boolean fits(SpeechCue.Kind kind, ReadSentence sentence, String masked, Hit<?> hit) {
        if (sentence.isWithin(MentionType.ENTERPRISE, hit.start())
                || sentence.isWithin(MentionType.PERSON, hit.start())) {
            return false;
        }
        char next = hit.end() < masked.length() ? masked.charAt(hit.end()) : '。';
        return switch (kind) {
            case SAYING ->
                ("，：“,:".indexOf(next) >= 0 && !isHeard(masked, hit.start()))
                        || ("。！；".indexOf(next) >= 0 && endsQuotation(masked, hit.start()))
                        || (hit.end() - hit.start() == 1 && followsPerson(sentence, hit.start()));
            case STATING -> next != '。' || endsQuotation(masked, hit.start());
            case URGING ->
                ("的，、；”）做作和及与等".indexOf(next) < 0
                                || (next == '，' && OPENS.contains(masked.substring(hit.start(), hit.end()))))
                        && !isMeasure(masked, hit.start())
                        && (next != '。' || masked.startsWith("提出", hit.start()));
            case JUDGING -> true;
        };
    }

    /** Whether somebody hears a report whose content is not given: 听取企业介绍，. */
    private static boolean isHeard(String masked, int at) {
        int clause = ClauseFinder.start(masked, 0, at);
        return HEARD.matcher(masked.substring(clause, at)).find();
    }

    /** Whether the word is a noun for a measure: 按照有关要求. */
    private static boolean isMeasure(String masked, int at) {
        return masked.startsWith("要求", at)
                && MEASURE.matcher(masked.substring(ClauseFinder.start(masked, 0, at), at))
                        .find();
    }

    /** Whether the word ends a sentence after a quotation: “…”他说。 */
    private static boolean endsQuotation(String masked, int at) {
        int quotation = masked.lastIndexOf('”', at);
        return quotation >= 0 && at - quotation < LONGEST_ATTRIBUTION;
    }

    private static boolean followsPerson(ReadSentence sentence, int at) {
        return sentence.mentions(MentionType.PERSON).stream().anyMatch(m -> m.end() == at)
                || (at > 0 && "他她".indexOf(sentence.text().charAt(at - 1)) >= 0);
    }
}
