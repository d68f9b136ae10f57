package io.zhengwen.indexer.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** An in-memory index of articles that counts how much of it is read. */
final class InMemoryStoryIndex implements StoryIndex {
    private final Map<String, StoryArticle> articles = new TreeMap<>();
    private final Map<String, String> texts = new TreeMap<>();
    final Set<String> read = new HashSet<>();

    /** Writes an article as the writer does: an edited one keeps its story. */
    StoryArticle put(String id, String text) {
        StoryArticle before = articles.get(id);
        StoryArticle article = new StoryArticle(
                id,
                before == null ? id : before.story(),
                TextFingerprint.of(text).orElse(null),
                null);
        articles.put(id, article);
        texts.put(id, text);
        return article;
    }

    StoryArticle get(String id) {
        return Objects.requireNonNull(articles.get(id));
    }

    void remove(String id) {
        articles.remove(id);
        texts.remove(id);
    }

    /** The story of every article. */
    Map<String, String> stories() {
        Map<String, String> stories = new TreeMap<>();
        articles.forEach((id, article) -> stories.put(id, article.story()));
        return stories;
    }

    @Override
    public List<StoryArticle> withKeys(Collection<String> keys) {
        Set<String> wanted = new HashSet<>(keys);
        return matching(article -> article.fingerprint() != null
                && !Collections.disjoint(article.fingerprint().keys(), wanted));
    }

    @Override
    public List<StoryArticle> ofStories(Collection<String> stories) {
        return matching(article -> stories.contains(article.story()));
    }

    private List<StoryArticle> matching(Predicate<StoryArticle> wanted) {
        List<StoryArticle> found = new ArrayList<>();
        for (StoryArticle article : articles.values()) {
            if (wanted.test(article)) {
                found.add(article);
                read.add(article.id());
            }
        }
        return found;
    }

    @Override
    public Map<String, String> texts(Collection<String> ids) {
        Map<String, String> found = new TreeMap<>(texts);
        found.keySet().retainAll(ids);
        return found;
    }

    @Override
    public void assign(Map<String, String> storyById) {
        storyById.forEach((id, story) ->
                articles.computeIfPresent(id, (i, a) -> new StoryArticle(i, story, a.fingerprint(), a.publishedAt())));
    }
}
