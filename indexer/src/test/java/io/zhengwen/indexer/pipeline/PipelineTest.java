package io.zhengwen.indexer.pipeline;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.zhengwen.articles.Article;
import io.zhengwen.indexer.SharedExtractor;
import io.zhengwen.mappings.Passage;
import io.zhengwen.mappings.Passage.PassageMention;
import io.zhengwen.mappings.PassageLevel;
import io.zhengwen.text.TextCleaner;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PipelineTest {
    private static final Pipeline PIPELINE = new Pipeline(new TextCleaner(), SharedExtractor.get());
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    @Test
    void cutsAnArticleIntoParagraphsAndSentences() {
        ArticlePassages passages = passages("标题", "前往涪陵区调研。他强调，要加快。\n市领导参加。");
        assertThat(passages.parts())
                .extracting(Passage::id, Passage::level, Passage::text, Passage::offset)
                .containsExactly(
                        tuple("a#p1", PassageLevel.PARAGRAPH, "前往涪陵区调研。他强调，要加快。", 0),
                        tuple("a#p1s1", PassageLevel.SENTENCE, "前往涪陵区调研。", 0),
                        tuple("a#p1s2", PassageLevel.SENTENCE, "他强调，要加快。", 8),
                        tuple("a#p2", PassageLevel.PARAGRAPH, "市领导参加。", 17),
                        tuple("a#p2s1", PassageLevel.SENTENCE, "市领导参加。", 17));
    }

    @Test
    void givesEveryDistrictFieldItsPaths() {
        Passage sentence = passages("标题", "前往涪陵区调研。\n他强调，要加快。").parts().get(1);
        Passage elsewhere = passages("标题", "前往涪陵区调研。\n他强调，要加快。").parts().get(3);
        assertThat(sentence.districtPath()).containsExactly("500000", "500000/500102");
        assertThat(sentence.subjectDistrictPath()).containsExactly("500000", "500000/500102");
        assertThat(elsewhere.districtPath()).isEmpty();
        assertThat(elsewhere.articleDistrictPath()).containsExactly("500000", "500000/500102");
    }

    @Test
    void isAStoryOfItsOwnUntilReprintsAreFound() {
        ArticlePassages passages = passages("标题", "前往涪陵区调研。");
        assertThat(passages.article().story()).isEqualTo("a");
        assertThat(passages.parts()).extracting(Passage::story).containsOnly("a");
    }

    @Test
    void keepsCountsOriginalAndHashWithTheArticle() {
        Passage article = passages("標題", "前往涪陵區調研。他強調。\n參加。").article();
        assertThat(article.paragraphCount()).isEqualTo(2);
        assertThat(article.sentenceCounts()).containsExactly(2, 1);
        assertThat(article.title()).isEqualTo("标题");
        assertThat(article.original()).isEqualTo("標題\n前往涪陵區調研。他強調。\n參加。");
        assertThat(article.contentHash()).isNotNull();
        assertThat(article.languageForm()).isEqualTo("traditional");
        assertThat(article.indexedAt()).isEqualTo("2026-01-02T03:04:05Z");
    }

    @Test
    void everyPassageStandsAtItsOffsetInTheArticle() {
        ArticlePassages passages = passages("标题", "  一段。又一句！\n\n 二段（完）。“三句。”\n四");
        String text = passages.article().text();
        assertThat(passages.parts())
                .allSatisfy(p -> assertThat(text.substring(p.offset())).startsWith(p.text()));
    }

    @Test
    void everyMentionOfTheArticleStandsInItsTextAndInTheOriginal() {
        Passage article = passages("涪陵區調研", "前往涪陵區和長壽區調研。").article();
        assertThat(article.mentions())
                .allSatisfy(m ->
                        assertThat(article.text().substring(m.start(), m.end())).isEqualTo(m.surface()));
        assertThat(article.mentions()).map(m -> received(article, m)).contains("涪陵區", "長壽區");
        assertThat(article.titleMentions()).map(m -> received(article, m)).contains("涪陵區");
    }

    private static String received(Passage article, PassageMention mention) {
        return requireNonNull(article.original())
                .substring(requireNonNull(mention.originalStart()), requireNonNull(mention.originalEnd()));
    }

    private static ArticlePassages passages(String title, String text) {
        Article article = new Article("a", title, text, null, null, null, null, Map.of());
        return PIPELINE.passages(PIPELINE.clean(article), NOW);
    }
}
