package io.zhengwen.benchmarks.duplicates;

import io.zhengwen.indexer.story.StoryArticle;
import io.zhengwen.indexer.story.StoryIndex;
import io.zhengwen.indexer.story.TextFingerprint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A story index in memory that finds articles by the keys of their fingerprints, as Elasticsearch does. */
final class InMemoryStoryIndex implements StoryIndex {
    private final Map<String, StoryArticle> articles = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, List<String>> byKey = new HashMap<>();
    private final Map<String, Set<String>> byStory = new HashMap<>();

    StoryArticle add(String id, String text, @Nullable Long publishedAt) {
        TextFingerprint fingerprint = TextFingerprint.of(text).orElse(null);
        StoryArticle article = new StoryArticle(id, id, fingerprint, publishedAt);
        articles.put(id, article);
        texts.put(id, text);
        byStory.computeIfAbsent(id, s -> new HashSet<>()).add(id);
        if (fingerprint != null) {
            fingerprint
                    .keys()
                    .forEach(key ->
                            byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(id));
        }
        return article;
    }

    String story(String id) {
        return Objects.requireNonNull(articles.get(id)).story();
    }

    /** Returns the stories with more than one article. */
    List<Set<String>> groups() {
        return byStory.values().stream().filter(group -> group.size() > 1).toList();
    }

    @Override
    public List<StoryArticle> withKeys(Collection<String> keys) {
        Map<String, StoryArticle> found = new LinkedHashMap<>();
        for (String key : keys) {
            for (String id : byKey.getOrDefault(key, List.of())) {
                found.put(id, Objects.requireNonNull(articles.get(id)));
            }
        }
        return List.copyOf(found.values());
    }

    @Override
    public List<StoryArticle> ofStories(Collection<String> stories) {
        return stories.stream()
                .flatMap(story -> byStory.getOrDefault(story, Set.of()).stream())
                .map(id -> Objects.requireNonNull(articles.get(id)))
                .toList();
    }

    @Override
    public Map<String, String> texts(Collection<String> ids) {
        Map<String, String> found = new HashMap<>();
        ids.forEach(id -> found.put(id, Objects.requireNonNull(texts.get(id))));
        return found;
    }

    @Override
    public void assign(Map<String, String> storyById) {
        storyById.forEach((id, story) -> {
            StoryArticle before = Objects.requireNonNull(articles.get(id));
            Objects.requireNonNull(byStory.get(before.story())).remove(id);
            byStory.computeIfAbsent(story, s -> new HashSet<>()).add(id);
            articles.put(id, new StoryArticle(id, story, before.fingerprint(), before.publishedAt()));
        });
    }
}
