package io.zhengwen.entities.name;

import io.zhengwen.entities.link.NameRegistry;
import io.zhengwen.entities.mention.Mention;
import io.zhengwen.text.Span;
import java.util.List;

/**
 * Finds the enterprises and persons that an article's passages name. It sees the whole article at once, so that short
 * forms can be linked to the full name elsewhere in it. One instance serves all threads.
 */
public interface NameFinder {
    /** Loads the models and registry that come with this module. */
    static NameFinder load() {
        return with(NameRegistry.load());
    }

    /** Loads the models that come with this module, with a registry that the caller supplies. */
    static NameFinder with(NameRegistry registry) {
        return new TrainedNames(new NameTagger(TaggerLexicon.load(), TagModel.load()), registry);
    }

    /** Loads a finder with another tagger, to measure a model that is not shipped. */
    static NameFinder with(NameTagger tagger) {
        return new TrainedNames(tagger, NameRegistry.load());
    }

    /**
     * The mentions of type enterprise and person in each passage, in order of offset, none overlapping.
     *
     * @param passages the title, when the article has one, and the paragraphs, in order
     * @return as many lists as {@code passages}, offsets relative to each passage
     */
    List<List<Mention>> find(List<NamePassage> passages);

    /**
     * Finds as {@link #find(List)} does, and runs a check between passages.
     *
     * @param checkpoint is run from passage to passage, and may throw to end the work
     */
    default List<List<Mention>> find(List<NamePassage> passages, Runnable checkpoint) {
        checkpoint.run();
        return find(passages);
    }

    /** The enterprises and persons known to the registry that a query's words name. */
    List<Mention> readQuery(String cleanQuery);

    /** Versions of models and registry. */
    String version();

    /**
     * A passage as input of the name finder.
     *
     * @param text the clean passage
     * @param title whether it is the article's title
     * @param districts where the gazetteer sees districts, in order, none overlapping: candidates, some of which turn
     *     out to be parts of names (重庆 in 重庆恩捷新材料科技有限公司)
     */
    record NamePassage(String text, boolean title, List<Span> districts) {
        public NamePassage {
            districts = List.copyOf(districts);
        }
    }
}
