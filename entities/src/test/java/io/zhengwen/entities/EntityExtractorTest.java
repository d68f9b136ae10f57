package io.zhengwen.entities;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhengwen.entities.mention.Mention;
import io.zhengwen.text.SentenceSplitter;
import io.zhengwen.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityExtractorTest {
    private static final EntityExtractor EXTRACTOR = SharedExtractor.get();

    @Test
    void givesEverySentenceItsMentionsWithOffsetsOfItsOwn() {
        String text = "会议在渝中区召开。涪陵区和长寿区的代表发言。";
        ArticleEntities.Paragraph paragraph = extract(null, text).paragraphs().get(0);
        List<Span> sentences = SentenceSplitter.split(text);
        assertThat(paragraph.sentences()).hasSameSizeAs(sentences);
        PassageEntities second = paragraph.sentences().get(1);
        assertThat(second.districts()).containsExactly("500102", "500115");
        String sentence = sentences.get(1).of(text);
        assertThat(second.mentions())
                .allSatisfy(
                        m -> assertThat(sentence.substring(m.start(), m.end())).isEqualTo(m.surface()));
    }

    @Test
    void givesPathsWithAncestorsButCodesOnlyOfWhatIsNamed() {
        PassageEntities paragraph = extract(null, "涪陵区的果园").paragraphs().get(0).paragraph();
        assertThat(paragraph.districts()).containsExactly("500102");
        assertThat(paragraph.districtPaths()).containsExactly("500000", "500000/500102");
    }

    @Test
    void gathersTitleAndParagraphsIntoTheWhole() {
        ArticleEntities article = extract("浙江推动绿色发展", "杭州市的做法。");
        assertThat(article.title().districts()).containsExactly("330000");
        assertThat(article.whole().districts()).containsExactly("330000", "330100");
        assertThat(article.whole().mentions()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"奥拉夫·朔尔茨贾斯廷·特鲁多表示，要加快建设。", "埃马纽埃尔·马克龙埃马纽埃尔·马克龙表示，将扩大合作。", "努尔·阿卜杜拉穆罕默德·萨拉赫表示欢迎。"})
    void foreignNamesWithoutAMarkBetweenThemDoNotOverlap(String text) {
        List<Mention> mentions =
                extract(null, text).paragraphs().get(0).paragraph().mentions();
        for (int i = 1; i < mentions.size(); i++) {
            assertThat(mentions.get(i).start())
                    .isGreaterThanOrEqualTo(mentions.get(i - 1).end());
        }
    }

    @Test
    void findsNothingInNothing() {
        ArticleEntities article = EXTRACTOR.extract(new ArticleText(null, List.of()));
        assertThat(article.title()).isEqualTo(PassageEntities.NONE);
        assertThat(article.paragraphs()).isEmpty();
        assertThat(article.whole().districts()).isEmpty();
    }

    @Test
    void readsTheDistrictsOfQueriesEverydayWordsAmongThem() {
        assertThat(EXTRACTOR.readQuery("涪陵区 绿色低碳").districts()).containsExactly("500102");
        assertThat(EXTRACTOR.readQuery("长寿 企业").districts()).containsExactly("500115");
        assertThat(EXTRACTOR.readQuery("健康长寿的秘诀").districts()).isEmpty();
    }

    private static ArticleEntities extract(@Nullable String title, String text) {
        return EXTRACTOR.extract(
                new ArticleText(title, List.of(new ArticleText.Paragraph(text, SentenceSplitter.split(text)))));
    }
}
