package io.zhengwen.entities.statement;

import io.zhengwen.entities.MentionType;
import io.zhengwen.entities.district.WordList;
import io.zhengwen.entities.statement.PhraseTable.Hit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds the words of {@code speech.txt} that report speech in a sentence, outside quotations and names. */
final class SpeechCues {
    private final PhraseTable<Optional<SpeechCue.Kind>> table;

    SpeechCues() {
        WordList list = WordList.read(SpeechCues.class, "speech.txt");
        Map<String, Optional<SpeechCue.Kind>> phrases = new HashMap<>();
        for (SpeechCue.Kind kind : SpeechCue.Kind.values()) {
            list.section(kind.name().toLowerCase(Locale.ROOT)).forEach(w -> phrases.put(w, Optional.of(kind)));
        }
        list.section("none").forEach(w -> phrases.put(w, Optional.empty()));
        this.table = new PhraseTable<>(phrases);
    }

    /** @param masked the sentence's text with its quotations covered */
    List<SpeechCue> find(ReadSentence sentence, String masked) {
        List<SpeechCue> cues = new ArrayList<>();
        for (Hit<Optional<SpeechCue.Kind>> hit : table.find(masked)) {
            hit.value()
                    .filter(kind -> fits(kind, sentence, masked, hit))
                    .ifPresent(kind -> cues.add(new SpeechCue(kind, hit.start(), hit.end())));
        }
        return cues;
    }

    private static boolean fits(SpeechCue.Kind kind, ReadSentence sentence, String masked, Hit<?> hit) {
        if (sentence.isWithin(MentionType.ENTERPRISE, hit.start())
                || sentence.isWithin(MentionType.PERSON, hit.start())) {
            return false;
        }
        char next = hit.end() < masked.length() ? masked.charAt(hit.end()) : '。';
        return switch (kind) {
            case SAYING -> "，：“。,:！".indexOf(next) >= 0
                    || (hit.end() - hit.start() == 1 && followsPerson(sentence, hit.start()));
            case STATING -> next != '。' || masked.startsWith("“");
            case URGING -> "的，、；”）".indexOf(next) < 0
                    && (next != '。' || masked.startsWith("提出", hit.start()));
            case JUDGING -> true;
        };
    }

    private static boolean followsPerson(ReadSentence sentence, int at) {
        return sentence.mentions(MentionType.PERSON).stream().anyMatch(m -> m.end() == at)
                || (at > 0 && "他她".indexOf(sentence.text().charAt(at - 1)) >= 0);
    }
}
