package io.zhengwen.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhengwen.indexer.rebuild.RebuildSource;
import io.zhengwen.indexer.run.IndexRunSummary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Reprints have one story in the index, at every level, however they were indexed. */
class StoriesIT {
    private static final String HARBOUR =
            "清晨的老码头雾气未散，装卸工人已经把第一批集装箱吊上货轮。这座内河港口新开了三条外贸航线，货物从这里出发，七天就能到达海边。" + "过去企业要自己跑海关、跑堆场，现在在一个窗口就能把手续办完。";
    private static final String LIBRARY =
            "周末的县图书馆座无虚席，孩子们在绘本区席地而坐，老人戴着眼镜翻看地方志。馆长说，自从延长开放时间，借阅量比去年多了一倍。" + "为了让偏远乡村也能读到新书，流动图书车每月沿着山路走一圈。";

    private final IndexerFixture fixture = new IndexerFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void everyPassageOfAReprintHasTheStory() {
        fixture.indexLines(
                article("b", "港口新航线", HARBOUR),
                article("a", "老码头的早晨", HARBOUR + "港口将扩建两座泊位。"),
                article("c", "书香进山", LIBRARY));
        assertThat(fixture.stories())
                .containsEntry("a", "a")
                .containsEntry("b", "a")
                .containsEntry("b#p1", "a")
                .containsEntry("b#p1s1", "a")
                .containsEntry("b#p1s3", "a")
                .containsEntry("c", "c")
                .containsEntry("c#p1s1", "c");
    }

    @Test
    void shuffledArticlesInOneRunOrInTwoGiveTheSameStories() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            lines.add(article("h" + i, "标题" + i, HARBOUR + "其一二三四五六七八九十".charAt(i)));
            lines.add(article("l" + i, "标题" + i, LIBRARY + "其一二三四五六七八九十".charAt(i)));
        }
        fixture.indexLines(lines.toArray(String[]::new));
        Map<String, String> expected = fixture.stories();
        assertThat(expected.values()).containsOnly("h0", "l0");
        for (int seed = 0; seed < 3; seed++) {
            Collections.shuffle(lines, new Random(seed));
            try (IndexerFixture other = new IndexerFixture()) {
                other.indexLines(lines.subList(0, 3).toArray(String[]::new));
                other.indexLines(lines.subList(3, lines.size()).toArray(String[]::new));
                assertThat(other.stories()).isEqualTo(expected);
            }
        }
    }

    /** A run's articles are settled in pages of a thousand: these reprints are on different pages. */
    @Test
    void reprintsFarApartInALargeRunHaveOneStory() {
        List<String> lines = shortNews(2_400);
        lines.add(article("a", "甲", HARBOUR));
        lines.add(article("m2200x", "乙", HARBOUR + "港口将扩建两座泊位。"));
        lines.add(article("z", "丙", HARBOUR));
        lines.add(article("m2200y", "丁", LIBRARY));
        lines.add(article("z9", "戊", LIBRARY));
        fixture.indexLines(lines.toArray(String[]::new));
        assertThat(fixture.stories())
                .containsEntry("m2200x", "a")
                .containsEntry("m2200x#p1s1", "a")
                .containsEntry("z", "a")
                .containsEntry("z9#p1s1", "m2200y")
                .containsEntry("m3000", "m3000");
    }

    /** Articles m1000, m1001, …, none a reprint of another. */
    private static List<String> shortNews(int count) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lines.add(article("m" + (1000 + i), "短讯" + i, "第" + i + "则短讯。"));
        }
        return lines;
    }

    /** A large run first asks for the keys that articles share, and looks at no other articles. */
    @Test
    void aLargeRunJoinsAndLeavesStoriesThatWereThereBefore() {
        fixture.indexLines(
                article("b", "乙", HARBOUR),
                article("c", "丙", HARBOUR),
                article("d", "丁", HARBOUR),
                article("x", "书", LIBRARY));
        List<String> lines = shortNews(1_200);
        lines.add(article("b", "乙", "与众不同的短讯，说的是另一件事。"));
        lines.add(article("a", "再说书", LIBRARY));
        fixture.indexLines(lines.toArray(String[]::new));
        assertThat(fixture.stories())
                .containsEntry("b", "b")
                .containsEntry("c", "c")
                .containsEntry("d#p1s1", "c")
                .containsEntry("a", "a")
                .containsEntry("x#p1s1", "a");
    }

    /** An article renamed together with its story is settled on its own later, even when it shares no key any more. */
    @Test
    void anEditedArticleLeavesAStoryThatWasRenamedPagesBefore() {
        fixture.indexLines(article("b", "乙", HARBOUR), article("n", "末", HARBOUR));
        List<String> lines = new ArrayList<>();
        lines.add(article("a", "甲", HARBOUR));
        for (int i = 0; i < 1_100; i++) {
            lines.add(article("c" + (1000 + i), "转载" + i, LIBRARY));
        }
        lines.add(article("n", "末", "与众不同的短讯，说的是另一件事。"));
        fixture.indexLines(lines.toArray(String[]::new));
        assertThat(fixture.stories())
                .containsEntry("b", "a")
                .containsEntry("n", "n")
                .containsEntry("n#p1s1", "n")
                .containsEntry("c2099", "c1000");
    }

    @Test
    void whenTheSmallestGoesTheOthersAreNamedAnew() throws InterruptedException {
        fixture.indexLines(article("a", "甲", HARBOUR), article("b", "乙", HARBOUR), article("c", "丙", HARBOUR));
        fixture.indexer().delete(List.of("a"));
        assertThat(fixture.stories()).containsEntry("b", "b").containsEntry("c#p1s2", "b");
    }

    @Test
    void anArticleThatIsEditedToSomethingElseLeavesTheStory() {
        fixture.indexLines(article("a", "甲", HARBOUR), article("b", "乙", HARBOUR), article("c", "丙", HARBOUR));
        fixture.indexLines(article("a", "甲", LIBRARY));
        assertThat(new TreeMap<>(fixture.stories()))
                .containsEntry("a", "a")
                .containsEntry("a#p1s1", "a")
                .containsEntry("b", "b")
                .containsEntry("c", "b");
    }

    @Test
    void unchangedArticlesKeepTheirStory() {
        fixture.indexLines(article("a", "甲", HARBOUR), article("b", "乙", HARBOUR));
        assertThat(fixture.indexLines(article("b", "乙", HARBOUR)).unchanged()).isEqualTo(1);
        assertThat(fixture.stories().values()).containsOnly("a");
    }

    @Test
    void whatAKilledRunHasLeftIsSettledByTheNextOne() throws Exception {
        fixture.indexLines(article("c", "别的", LIBRARY));
        fixture.writeWithoutSettling(article("b", "乙", HARBOUR), article("a", "甲", HARBOUR));
        fixture.indexLines(article("d", "又一个", "与众不同的短讯。"));
        assertThat(fixture.stories()).containsEntry("b", "a").containsEntry("b#p1s1", "a");
    }

    @Test
    void articlesThatArriveOneByOneOverHttpHaveTheStoriesOfARun() throws Exception {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            lines.add(article("h" + i, "标题" + i, HARBOUR + "其一二三四五六七八九十".charAt(i)));
            lines.add(article("l" + i, "标题" + i, LIBRARY + "其一二三四五六七八九十".charAt(i)));
        }
        fixture.indexLines(lines.toArray(String[]::new));
        Collections.shuffle(lines, new Random(5));
        try (IndexerFixture arriving = new IndexerFixture()) {
            for (String line : lines) {
                arriving.ingest(line);
            }
            assertThat(arriving.stories()).isEqualTo(fixture.stories());
            assertThat(arriving.runMarkers()).isEmpty();
        }
    }

    @Test
    void anArticleThatWasWrittenAndNotSettledIsSettledWhenItIsSentAgain() throws Exception {
        fixture.ingest(article("b", "乙", HARBOUR));
        fixture.writeWithoutSettling(article("a", "甲", HARBOUR));
        assertThat(fixture.stories()).containsEntry("b", "b");
        fixture.ingest(article("a", "甲", HARBOUR));
        assertThat(fixture.stories())
                .containsEntry("a", "a")
                .containsEntry("b", "a")
                .containsEntry("b#p1s1", "a");
    }

    @Test
    void anArticleThatIsEditedOverHttpLeavesTheStory() throws Exception {
        fixture.ingest(article("a", "甲", HARBOUR), article("b", "乙", HARBOUR), article("c", "丙", HARBOUR));
        fixture.ingest(article("a", "甲", LIBRARY));
        assertThat(fixture.stories())
                .containsEntry("a", "a")
                .containsEntry("b", "b")
                .containsEntry("c#p1s1", "b");
    }

    @Test
    void aRebuildLeavesAllStoriesAsTheyWere() throws Exception {
        fixture.indexLines(article("c", "丙", HARBOUR), article("b", "乙", HARBOUR), article("l", "书", LIBRARY));
        fixture.ingest(article("a", "甲", HARBOUR));
        fixture.indexer().delete(List.of("a"));
        Map<String, String> before = fixture.stories();
        assertThat(before).containsEntry("c", "b").doesNotContainKey("a");
        assertThat(fixture.rebuild(new RebuildSource.Stored()).problem()).isNull();
        assertThat(fixture.stories()).isEqualTo(before);
    }

    @Test
    void reprintsThatArriveAndGoDuringARebuildAreInTheRightStoryAfterwards() throws Exception {
        fixture.indexLines(article("c", "丙", HARBOUR), article("b", "乙", HARBOUR), article("d", "丁", HARBOUR));
        AtomicBoolean arrived = new AtomicBoolean();
        try (IndexerFixture other = new IndexerFixture(fixture.names())) {
            IndexRunSummary summary = fixture.rebuild(new RebuildSource.Stored(), (bytes, read) -> {
                if (arrived.compareAndSet(false, true)) {
                    other.indexLines(article("a", "甲", HARBOUR), article("l", "书", LIBRARY));
                    other.delete("b");
                }
            });
            assertThat(summary.problem()).isNull();
        }
        assertThat(fixture.stories())
                .containsEntry("a", "a")
                .containsEntry("c", "a")
                .containsEntry("d#p1s1", "a")
                .containsEntry("l", "l")
                .doesNotContainKey("b");
    }

    private static String article(String id, String title, String text) {
        return "{\"id\":\"" + id + "\",\"title\":\"" + title + "\",\"text\":\"" + text + "\"}";
    }
}
