package io.zhengwen.entities.name;

import io.zhengwen.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Finds names in one passage by a trained model, mended by rules. Immutable; one instance serves all threads. */
public final class NameTagger {
    private final Lexicon lexicon;
    private final NameFeatures features;
    private final EnterpriseRules rules;
    private final TagModel model;

    public NameTagger(Lexicon lexicon, TagModel model) {
        this.lexicon = lexicon;
        this.features = new NameFeatures(lexicon);
        this.rules = new EnterpriseRules(lexicon);
        this.model = model;
    }

    Lexicon lexicon() {
        return lexicon;
    }

    /** The names in a passage, in order, none overlapping. */
    public List<FoundName> find(String text, List<Span> districts) {
        PassageScores scores = PassageScores.of(model, features, text, districts);
        byte[] tags = BestTags.of(model, scores);
        List<FoundName> found = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < tags.length; i++) {
            int tag = tags[i];
            if (tag == NameTag.ENTERPRISE_BEGIN || tag == NameTag.PERSON_BEGIN) {
                start = i;
            } else if (tag == NameTag.ENTERPRISE_END || tag == NameTag.PERSON_END) {
                found.add(new FoundName(NameTag.type(tag), start, i + 1, margin(scores, tags, start, i + 1)));
            }
        }
        return rules.mend(text, found, districts);
    }

    /** By how much the tags of a name fit its characters better than none would. */
    private static int margin(PassageScores scores, byte[] tags, int start, int end) {
        int margin = 0;
        for (int i = start; i < end; i++) {
            margin += scores.score(i, tags[i]) - scores.score(i, NameTag.OUTSIDE);
        }
        return margin;
    }
}
