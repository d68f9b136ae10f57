package io.zhengwen.indexer.story;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What settling stories needs of the index. Nothing here reads more than it is asked for. Articles that are being settled
 * may be left out of what is found: whoever settles them has them.
 */
public interface StoryIndex {
    /** The articles that have one of these fingerprint keys. */
    List<StoryArticle> withKeys(Collection<String> keys) throws InterruptedException;

    /** The articles of these stories. */
    List<StoryArticle> ofStories(Collection<String> stories) throws InterruptedException;

    /** The clean texts of those of these articles that are there. */
    Map<String, String> texts(Collection<String> ids) throws InterruptedException;

    /** Gives articles, all their passages, another story; what is not there any more is left alone. */
    void assign(Map<String, String> storyById) throws InterruptedException;
}
