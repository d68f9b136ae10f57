package io.zhengwen.indexer.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Settles stories: determines the story of articles that are new, were edited, or lost a reprint.
 *
 * <p>Whether two articles are reprints of one another depends on these two alone. A story is a connected component of
 * the graph of reprints, and its name is the smallest of its articles' ids. So neither the order in which articles
 * arrive nor the run they arrive in makes a difference. The articles to settle and all other articles of their stories
 * are first separated, since the reprint that connected them may be gone. Then they are compared with each other and
 * with every article that shares a fingerprint key with them. The stories of the articles found in this way are not
 * separated: they are joined as a whole, and renamed if another name is smaller.
 */
public final class StorySettlement {
    private static final int PAIRS_AT_ONCE = 16;
    private static final int TEXTS_KEPT = 256;

    private final StoryIndex index;

    public StorySettlement(StoryIndex index) {
        this.index = index;
    }

    /**
     * Settles some articles.
     *
     * @param leaving the ids of articles about to be deleted; no story may depend on them
     * @return the articles whose story changed, with their new story, by id
     */
    public Map<String, String> settle(Collection<StoryArticle> articles, Set<String> leaving)
            throws InterruptedException {
        Map<String, StoryArticle> open = open(articles, leaving);
        Map<String, StoryArticle> settled = candidates(open, leaving);
        DisjointSets groups = new DisjointSets();
        settled.values().forEach(article -> groups.join(article.id(), article.story()));
        join(open, settled, groups);
        Map<String, String> changes = changes(open, settled, groups);
        index.assign(changes);
        return changes;
    }

    private Map<String, StoryArticle> open(Collection<StoryArticle> articles, Set<String> leaving)
            throws InterruptedException {
        Map<String, StoryArticle> open = new LinkedHashMap<>();
        Set<String> stories = new LinkedHashSet<>();
        for (StoryArticle article : articles) {
            open.put(article.id(), article);
            stories.add(article.id());
            stories.add(article.story());
        }
        for (StoryArticle mate : index.ofStories(stories)) {
            open.putIfAbsent(mate.id(), mate);
        }
        open.keySet().removeAll(leaving);
        return open;
    }

    private Map<String, StoryArticle> candidates(Map<String, StoryArticle> open, Set<String> leaving)
            throws InterruptedException {
        Set<String> keys = new HashSet<>();
        open.values().forEach(article -> keys.addAll(keys(article)));
        Map<String, StoryArticle> candidates = new LinkedHashMap<>();
        for (StoryArticle article : index.withKeys(keys)) {
            if (!open.containsKey(article.id()) && !leaving.contains(article.id())) {
                candidates.put(article.id(), article);
            }
        }
        return candidates;
    }

    private static List<String> keys(StoryArticle article) {
        return article.fingerprint() == null ? List.of() : article.fingerprint().keys();
    }

    private void join(Map<String, StoryArticle> open, Map<String, StoryArticle> settled, DisjointSets groups)
            throws InterruptedException {
        Map<String, List<StoryArticle>> byKey = new LinkedHashMap<>();
        for (StoryArticle article : open.values()) {
            keys(article)
                    .forEach(key ->
                            byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(article));
        }
        for (StoryArticle article : settled.values()) {
            for (String key : keys(article)) {
                List<StoryArticle> sharing = byKey.get(key);
                if (sharing != null) {
                    sharing.add(article);
                }
            }
        }
        Comparison comparison = new Comparison(groups);
        for (Map.Entry<String, List<StoryArticle>> bucket : byKey.entrySet()) {
            int band = bucket.getKey().charAt(0) - 'a';
            compare(bucket.getValue(), band, open.keySet(), comparison);
        }
        comparison.finish();
    }

    private static void compare(List<StoryArticle> sharing, int band, Set<String> open, Comparison comparison)
            throws InterruptedException {
        for (int i = 0; i < sharing.size() && open.contains(sharing.get(i).id()); i++) {
            for (int j = i + 1; j < sharing.size(); j++) {
                comparison.add(sharing.get(i), sharing.get(j), band);
            }
        }
    }

    private Map<String, String> changes(
            Map<String, StoryArticle> open, Map<String, StoryArticle> settled, DisjointSets groups)
            throws InterruptedException {
        Map<String, String> changes = new LinkedHashMap<>();
        Set<String> renamed = new LinkedHashSet<>();
        for (StoryArticle article : settled.values()) {
            if (!groups.smallest(article.story()).equals(article.story())) {
                renamed.add(article.story());
            }
        }
        List<StoryArticle> moving = new ArrayList<>(open.values());
        moving.addAll(index.ofStories(renamed));
        for (StoryArticle article : moving) {
            String story = groups.smallest(open.containsKey(article.id()) ? article.id() : article.story());
            if (!story.equals(article.story())) {
                changes.put(article.id(), story);
            }
        }
        return changes;
    }

    /** Reads similar pairs in batches and joins those that are reprints. */
    private final class Comparison {
        private final DisjointSets groups;
        private final List<List<StoryArticle>> pairs = new ArrayList<>();
        private final Map<String, StoryText> texts = new LinkedHashMap<>(TEXTS_KEPT, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, StoryText> eldest) {
                return size() > TEXTS_KEPT;
            }
        };

        Comparison(DisjointSets groups) {
            this.groups = groups;
        }

        /**
         * Adds a pair with equal keys in a band of {@link TextFingerprint}; each pair is compared once, in its first
         * such band.
         */
        void add(StoryArticle one, StoryArticle other, int band) throws InterruptedException {
            if (groups.areJoined(one.id(), other.id())
                    || one.fingerprint() == null
                    || other.fingerprint() == null
                    || one.fingerprint().firstCommonBand(other.fingerprint()) != band
                    || !one.isWorthReadingWith(other)) {
                return;
            }
            pairs.add(List.of(one, other));
            if (pairs.size() == PAIRS_AT_ONCE) {
                finish();
            }
        }

        void finish() throws InterruptedException {
            Map<String, StoryText> read = read();
            for (List<StoryArticle> pair : pairs) {
                StoryArticle one = pair.get(0);
                StoryArticle other = pair.get(1);
                StoryText text = read.get(one.id());
                StoryText otherText = read.get(other.id());
                if (text != null && otherText != null && areReprints(one, text, other, otherText)) {
                    groups.join(one.id(), other.id());
                }
            }
            pairs.clear();
        }

        private static boolean areReprints(StoryArticle one, StoryText text, StoryArticle other, StoryText otherText) {
            return one.isOfTheTimeOf(other) ? text.isReprint(otherText) : text.isRepeated(otherText);
        }

        private Map<String, StoryText> read() throws InterruptedException {
            Map<String, StoryText> read = new HashMap<>();
            Set<String> missing = new LinkedHashSet<>();
            for (List<StoryArticle> pair : pairs) {
                for (StoryArticle article : pair) {
                    StoryText kept = texts.get(article.id());
                    if (kept == null) {
                        missing.add(article.id());
                    } else {
                        read.put(article.id(), kept);
                    }
                }
            }
            if (!missing.isEmpty()) {
                index.texts(missing).forEach((id, text) -> read.put(id, StoryText.of(text)));
                texts.putAll(read);
            }
            return read;
        }
    }
}
