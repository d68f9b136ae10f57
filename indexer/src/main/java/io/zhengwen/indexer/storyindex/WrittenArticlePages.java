package io.zhengwen.indexer.storyindex;

import io.zhengwen.indexer.story.StoryArticle;
import io.zhengwen.indexer.story.StoryIndex;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Reads the articles that some runs have written, page by page, while their stories are being settled. Articles that
 * share no key with another are skipped, and the next page is read in the background, unless other runs are writing.
 */
final class WrittenArticlePages {
    private final ElasticsearchStoryIndex index;
    private final Set<Instant> runs;
    private final @Nullable ExecutorService prefetcher;
    private @Nullable SharedKeys shared;
    private @Nullable Future<List<StoryArticle>> prefetched;
    /** The last ids of the page before and of the current page. */
    private @Nullable String lastBefore;

    private @Nullable String last;

    /** @param prefetcher null when other runs are writing, so that pages read ahead might be out of date */
    WrittenArticlePages(ElasticsearchStoryIndex index, Set<Instant> runs, @Nullable ExecutorService prefetcher) {
        this.index = index;
        this.runs = runs;
        this.prefetcher = prefetcher;
    }

    /** Reads the first page; empty when nothing was written. */
    List<StoryArticle> first() throws InterruptedException {
        shared = prefetcher == null ? null : index.sharedBesides(runs).orElse(null);
        return opened(index.writtenBy(runs, shared, null));
    }

    /**
     * Reads the next page; empty at the end.
     *
     * @param assigned the stories that articles were assigned to since the current page was read; if there are any, a
     *     page that was read ahead is out of date
     */
    List<StoryArticle> next(Collection<String> assigned) throws InterruptedException {
        shared = shared == null ? null : shared.withStories(assigned).orElse(null);
        return opened(
                prefetched != null && assigned.isEmpty() ? await(prefetched) : index.writtenBy(runs, shared, last));
    }

    /** Returns the view of the index for settling the current page. */
    StoryIndex viewOfPage() {
        return index.duringPage(runs, lastBefore, String.valueOf(last));
    }

    private List<StoryArticle> opened(List<StoryArticle> page) {
        if (!page.isEmpty()) {
            String end = page.get(page.size() - 1).id();
            lastBefore = last;
            last = end;
            @Nullable SharedKeys current = shared;
            prefetched = prefetcher == null ? null : prefetcher.submit(() -> index.writtenBy(runs, current, end));
        }
        return page;
    }

    private static List<StoryArticle> await(Future<List<StoryArticle>> page) throws InterruptedException {
        try {
            return page.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException("cannot read what was written", e.getCause());
        }
    }
}
