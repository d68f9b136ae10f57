package io.zhengwen.benchmarks.duplicates;

import io.zhengwen.articles.Article;
import io.zhengwen.articles.PublishedAt;
import io.zhengwen.articles.read.InputPaths;
import io.zhengwen.articles.read.ReadOutcome;
import io.zhengwen.indexer.story.StoryArticle;
import io.zhengwen.indexer.story.StorySettlement;
import io.zhengwen.text.TextCleaner;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Measures how well reprints are found: assigns stories to a corpus and to edited copies of some of its articles. It
 * prints the recall for each kind of edit and the precision over all pairs in one story, then every story that joins
 * different articles of the corpus, for manual inspection. The corpus should not contain reprints, because they would
 * be printed as well.
 */
public final class DuplicateQuality {
    private static final int EDITED_ARTICLES = 3_000;
    private static final int BATCH_SIZE = 1_000;
    private static final int SHOWN = 80;

    private final InMemoryStoryIndex index = new InMemoryStoryIndex();
    private final Map<String, Article> corpus = new HashMap<>();
    private final List<String> ids = new ArrayList<>();
    private final Map<String, String> texts = new HashMap<>();
    private final TextCleaner cleaner = new TextCleaner();

    private final Set<ArticleEdit> edits;
    private final long seed;

    private DuplicateQuality(Set<ArticleEdit> edits, long seed) {
        this.edits = edits;
        this.seed = seed;
    }

    /**
     * Runs the measurement.
     *
     * @param arguments a file or folder of articles; the seeds by default
     */
    public static void main(String[] arguments) throws InterruptedException {
        PrintStream out = System.out;
        DuplicateQuality quality = new DuplicateQuality(EnumSet.allOf(ArticleEdit.class), 1);
        quality.assignCorpusStories(List.of(arguments.length == 0 ? "seeds/articles" : arguments[0]));
        quality.report(out);
        quality.assignStories(quality.copies());
        quality.measure().print(out);
    }

    /**
     * Measures the quality on files or folders of articles with one edited copy of each, so that no copy helps to
     * find another.
     */
    static Figures of(List<String> paths, ArticleEdit edit, long seed) throws InterruptedException {
        DuplicateQuality quality = new DuplicateQuality(Set.of(edit), seed);
        quality.assignCorpusStories(paths);
        quality.assignStories(quality.copies());
        return quality.measure();
    }

    /**
     * The results of a measurement.
     *
     * @param found for each edit, the number of copies that have the story of their original
     * @param copies the number of copies of each edit
     * @param pairs the number of pairs of articles in one story
     * @param wrong the number of those pairs that were not made from one article
     */
    record Figures(Map<ArticleEdit, Integer> found, int copies, long pairs, long wrong) {
        Figures {
            found = Map.copyOf(found);
        }

        void print(PrintStream out) {
            new TreeMap<>(found)
                    .forEach((edit, number) -> out.printf(
                            Locale.ROOT, "%-22s recall %.4f of %,d%n", edit, (double) number / copies, copies));
            out.printf(
                    Locale.ROOT,
                    "precision %.5f: of %,d pairs in one story %,d are of different articles%n",
                    (double) (pairs - wrong) / pairs,
                    pairs,
                    wrong);
        }
    }

    private void assignCorpusStories(List<String> paths) throws InterruptedException {
        List<StoryArticle> all = new ArrayList<>();
        new InputPaths(paths, InputStream.nullInputStream(), cleaner).read(outcome -> {
            if (outcome instanceof ReadOutcome.Read read) {
                String id = "c" + ids.size();
                ids.add(id);
                corpus.put(id, read.article());
                texts.put(id, cleaner.clean(read.article().text()).text());
                all.add(index.add(id, text(id), date(read.article())));
            }
        });
        assignStories(all);
    }

    private String text(String id) {
        return texts.getOrDefault(id, "");
    }

    private static @Nullable Long date(Article article) {
        PublishedAt date = article.publishedAt();
        return date == null
                ? null
                : LocalDate.parse(date.value().substring(0, 10))
                        .atStartOfDay()
                        .toInstant(ZoneOffset.UTC)
                        .toEpochMilli();
    }

    private void assignStories(List<StoryArticle> articles) throws InterruptedException {
        StorySettlement settlement = new StorySettlement(index);
        for (int i = 0; i < articles.size(); i += BATCH_SIZE) {
            settlement.settle(articles.subList(i, Math.min(articles.size(), i + BATCH_SIZE)), Set.of());
        }
    }

    /** Returns every kind of edited copy of some articles; the id of a copy has the form {@code c17~TRADITIONAL}. */
    private List<StoryArticle> copies() {
        Random random = new Random(seed);
        List<StoryArticle> copies = new ArrayList<>();
        for (String id : edited()) {
            for (ArticleEdit edit : edits) {
                String other = text(ids.get(random.nextInt(ids.size())));
                Article original = corpus.get(id);
                if (original != null) {
                    copies.add(index.add(id + "~" + edit, edit.of(text(id), other, random), date(original)));
                }
            }
        }
        return copies;
    }

    private List<String> edited() {
        int number = Math.min(EDITED_ARTICLES, ids.size());
        return IntStream.range(0, number)
                .mapToObj(i -> ids.get((int) ((long) i * ids.size() / number)))
                .toList();
    }

    private Figures measure() {
        List<String> edited = edited();
        Map<ArticleEdit, Integer> found = new EnumMap<>(ArticleEdit.class);
        for (ArticleEdit edit : edits) {
            found.put(edit, (int) edited.stream()
                    .filter(id -> index.story(id + "~" + edit).equals(index.story(id)))
                    .count());
        }
        long pairs = 0;
        long wrong = 0;
        for (Set<String> group : index.groups()) {
            Map<String, Long> sizes =
                    group.stream().collect(Collectors.groupingBy(DuplicateQuality::origin, Collectors.counting()));
            pairs += pairs(group.size());
            wrong += pairs(group.size())
                    - sizes.values().stream().mapToLong(DuplicateQuality::pairs).sum();
        }
        return new Figures(found, edited.size(), pairs, wrong);
    }

    private static long pairs(long members) {
        return members * (members - 1) / 2;
    }

    private static String origin(String id) {
        int mark = id.indexOf('~');
        return mark < 0 ? id : id.substring(0, mark);
    }

    private void report(PrintStream out) {
        List<Set<String>> groups = index.groups();
        long joined = groups.stream().mapToLong(Set::size).sum();
        out.printf(
                Locale.ROOT,
                "%,d articles; %,d of them in %,d stories of several%n",
                ids.size(),
                joined,
                groups.size());
        for (Set<String> group : groups) {
            out.println("--");
            String first = group.iterator().next();
            for (String id : group) {
                Article article = corpus.get(id);
                if (article != null) {
                    String text = text(id).replace('\n', ' ');
                    out.printf(
                            Locale.ROOT,
                            "%.2f %s | %s | %s%n",
                            jaccard(text(first), text(id)),
                            article.publishedAt() == null
                                    ? "?"
                                    : article.publishedAt().value(),
                            article.title(),
                            text.substring(0, Math.min(SHOWN, text.length())));
                }
            }
        }
    }

    private static double jaccard(String first, String second) {
        Set<String> a = trigrams(first);
        Set<String> b = trigrams(second);
        Set<String> common = new HashSet<>(a);
        common.retainAll(b);
        return (double) common.size() / (a.size() + b.size() - common.size());
    }

    private static Set<String> trigrams(String text) {
        Set<String> trigrams = new HashSet<>();
        for (int i = 0; i + 3 <= text.length(); i++) {
            trigrams.add(text.substring(i, i + 3));
        }
        return trigrams;
    }
}
