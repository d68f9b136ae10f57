package io.zhengwen.indexer.story;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class StorySettlementTest {
    private static final String HARBOUR = NewsTexts.harbour();
    private static final String LIBRARY = NewsTexts.library();

    private final InMemoryStoryIndex index = new InMemoryStoryIndex();
    private final StorySettlement settlement = new StorySettlement(index);

    @Test
    void reprintsHaveTheSmallestOfTheirIds() throws InterruptedException {
        settle("b", HARBOUR, "c", NewsTexts.withoutSecondSentence(HARBOUR), "a", HARBOUR + NewsTexts.ANOTHER_SENTENCE);
        settle("z", LIBRARY);
        assertThat(index.stories())
                .containsExactly(Map.entry("a", "a"), Map.entry("b", "a"), Map.entry("c", "a"), Map.entry("z", "z"));
    }

    @Test
    void aReprintThatComesLaterWithASmallerIdRenamesTheStory() throws InterruptedException {
        settle("b", HARBOUR, "c", HARBOUR);
        settle("a", HARBOUR);
        assertThat(index.stories().values()).containsOnly("a");
    }

    @Test
    void aStoryFallsApartWhenTheArticleThatHeldItTogetherGoes() throws InterruptedException {
        // the ends are too different to be reprints of one another, the middle is a reprint of both
        List<String> chain = NewsTexts.chain();
        settle("a", chain.get(0), "b", chain.get(1), "c", chain.get(2));
        assertThat(index.stories().values()).containsOnly("a");

        settlement.settle(List.of(index.get("b")), Set.of("b"));
        index.remove("b");
        assertThat(index.stories()).containsExactly(Map.entry("a", "a"), Map.entry("c", "c"));
    }

    @Test
    void aStoryIsNamedAnewWhenItsSmallestArticleGoes() throws InterruptedException {
        settle("a", HARBOUR, "b", HARBOUR, "c", HARBOUR);
        settlement.settle(List.of(index.get("a")), Set.of("a"));
        index.remove("a");
        assertThat(index.stories()).containsExactly(Map.entry("b", "b"), Map.entry("c", "b"));
    }

    @Test
    void anEditedArticleLeavesItsStory() throws InterruptedException {
        settle("a", HARBOUR, "b", HARBOUR, "c", HARBOUR);
        settle("a", LIBRARY);
        assertThat(index.stories()).containsExactly(Map.entry("a", "a"), Map.entry("b", "b"), Map.entry("c", "b"));
    }

    @Test
    void newArticlesAreComparedWithWhatSharesAKeyAndNothingElse() throws InterruptedException {
        for (int i = 0; i < 200; i++) {
            settle("other" + i, NewsTexts.invented(i));
        }
        settle("a", HARBOUR);
        index.read.clear();
        settle("b", HARBOUR);
        assertThat(index.read).contains("a").doesNotContain("other7").hasSizeLessThan(10);
    }

    @Test
    void shuffledArrivalInSeveralRunsGivesTheSameStories() throws InterruptedException {
        Map<String, String> texts = articlesWithReprints();
        List<String> order = new ArrayList<>(texts.keySet());
        Map<String, String> expected = storiesAfter(texts, order, order.size());
        assertThat(Set.copyOf(expected.values())).hasSize(30);
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(order, new Random(seed));
            assertThat(storiesAfter(texts, order, 1 + 7 * seed))
                    .as("seed %d", seed)
                    .isEqualTo(expected);
        }
    }

    private static Map<String, String> articlesWithReprints() {
        Map<String, String> texts = new TreeMap<>();
        Random random = new Random(7);
        for (int i = 0; i < 30; i++) {
            String text = NewsTexts.invented(i);
            for (int copy = 0; copy < 1 + i % 4; copy++) {
                texts.put("n" + random.nextInt(1_000_000), copy == 0 ? text : NewsTexts.edited(text, random));
            }
        }
        return texts;
    }

    private static Map<String, String> storiesAfter(Map<String, String> texts, List<String> order, int atOnce)
            throws InterruptedException {
        InMemoryStoryIndex fresh = new InMemoryStoryIndex();
        StorySettlement settling = new StorySettlement(fresh);
        for (int i = 0; i < order.size(); i += atOnce) {
            List<StoryArticle> run = new ArrayList<>();
            for (String id : order.subList(i, Math.min(order.size(), i + atOnce))) {
                run.add(fresh.put(id, requireNonNull(texts.get(id))));
            }
            settling.settle(run, Set.of());
        }
        return fresh.stories();
    }

    private void settle(String... idsAndTexts) throws InterruptedException {
        List<StoryArticle> run = new ArrayList<>();
        for (int i = 0; i < idsAndTexts.length; i += 2) {
            run.add(index.put(idsAndTexts[i], idsAndTexts[i + 1]));
        }
        settlement.settle(run, Set.of());
    }
}
