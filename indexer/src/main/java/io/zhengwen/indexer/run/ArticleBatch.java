package io.zhengwen.indexer.run;

import io.zhengwen.indexer.pipeline.CleanArticle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A batch that is being collected: articles with different ids, up to a number and a total length. */
final class ArticleBatch {
    /** An article and the place in the input where it was found. */
    record Item(String where, CleanArticle article) {}

    private final IndexOptions options;
    private final List<Item> items = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private int characters;

    ArticleBatch(IndexOptions options) {
        this.options = options;
    }

    /** Whether an article has the same id as one in the batch, which must be written before it. */
    boolean hasIdOf(Item item) {
        return ids.contains(item.article().id());
    }

    void add(Item item) {
        items.add(item);
        ids.add(item.article().id());
        characters += item.article().text().text().length();
    }

    boolean isFull() {
        return items.size() >= options.batchArticles() || characters >= options.batchCharacters();
    }

    boolean isEmpty() {
        return items.isEmpty();
    }

    List<Item> items() {
        return items;
    }

    Set<String> ids() {
        return ids;
    }

    List<CleanArticle> articles() {
        return items.stream().map(Item::article).toList();
    }
}
