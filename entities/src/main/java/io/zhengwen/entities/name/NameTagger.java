package io.zhengwen.entities.name;

import io.zhengwen.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds names in one passage by a trained model, and corrects them by rules. Immutable; one instance serves all
 * threads.
 */
public final class NameTagger {
    /** The length of the longest name; anything longer is dropped before the rules, which would be slow on it. */
    private static final int LONGEST = 128;

    private final TaggerLexicon lexicon;
    private final NameFeatures features;
    private final EnterpriseRules rules;
    private final TagModel model;

    public NameTagger(TaggerLexicon lexicon, TagModel model) {
        this.lexicon = lexicon;
        this.features = new NameFeatures(lexicon);
        this.rules = new EnterpriseRules(lexicon);
        this.model = model;
    }

    TaggerLexicon lexicon() {
        return lexicon;
    }

    /** The names in a passage, in order, none overlapping. */
    public List<NameSpan> find(String text, List<Span> districts) {
        PassageScores scores = PassageScores.of(model, features, text, districts);
        byte[] tags = ViterbiDecoder.of(model, scores);
        List<NameSpan> found = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < tags.length; i++) {
            int tag = tags[i];
            if (tag == NameTag.ENTERPRISE_BEGIN || tag == NameTag.PERSON_BEGIN) {
                start = i;
            } else if ((tag == NameTag.ENTERPRISE_END || tag == NameTag.PERSON_END) && i - start < LONGEST) {
                found.add(new NameSpan(NameTag.type(tag), start, i + 1, margin(scores, tags, start, i + 1)));
            }
        }
        return rules.mend(text, found, districts);
    }

    /** The score by which the tags of a name fit its characters better than no name would. */
    private static int margin(PassageScores scores, byte[] tags, int start, int end) {
        int margin = 0;
        for (int i = start; i < end; i++) {
            margin += scores.score(i, tags[i]) - scores.score(i, NameTag.OUTSIDE);
        }
        return margin;
    }
}
