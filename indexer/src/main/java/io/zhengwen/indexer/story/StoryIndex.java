package io.zhengwen.indexer.story;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The index operations needed to group reprints. Nothing here reads more than it is asked for. The articles being
 * settled may be left out of the results, since the caller has them.
 */
public interface StoryIndex {
    /** Returns the articles that have one of these fingerprint keys. */
    List<StoryArticle> withKeys(Collection<String> keys) throws InterruptedException;

    /** Returns the articles of these stories. */
    List<StoryArticle> ofStories(Collection<String> stories) throws InterruptedException;

    /** Returns the clean texts of those of these articles that exist. */
    Map<String, String> texts(Collection<String> ids) throws InterruptedException;

    /** Assigns articles and all their passages to other stories; articles that no longer exist are ignored. */
    void assign(Map<String, String> storyById) throws InterruptedException;
}
