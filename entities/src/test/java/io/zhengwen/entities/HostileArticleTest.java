package io.zhengwen.entities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhengwen.entities.gazetteer.Division;
import io.zhengwen.entities.gazetteer.Gazetteer;
import io.zhengwen.entities.mention.Mention;
import io.zhengwen.text.ParagraphSplitter;
import io.zhengwen.text.SentenceSplitter;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Long texts of one pattern are read as short ones are. A minute is many times what they take. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class HostileArticleTest {
    private static final EntityExtractor EXTRACTOR = EntityExtractor.load();

    @ParameterizedTest
    @CsvSource({
        "重庆、, 500000",
        "重庆市涪陵区, 500102",
        "长寿区、, 500115",
        "涪陵、长寿两区, 500115",
        "福州市鼓楼区、, 350102",
    })
    void findsEveryDistrictOfALongList(String part, String last) {
        int times = 20_000;
        List<Mention> once = mentions(part);
        List<Mention> many = mentions(part.repeat(times));
        assertThat(many).hasSize(once.size() * times);
        assertThat(many.get(many.size() - 1).id()).isEqualTo(last);
        assertThat(many.get(many.size() - 1).start())
                .isEqualTo(once.get(once.size() - 1).start() + (times - 1) * part.length());
    }

    @Test
    void dropsAllNamesOfALongLine() {
        assertThat(mentions("重庆至".repeat(5_000) + "成都高铁")).isEmpty();
    }

    @Test
    void givesSentencesTheirOwnMentionsOfAParagraphOfThousands() {
        String text = "涪陵区的代表来了。长寿区的代表来了。".repeat(5_000);
        List<PassageEntities> sentences = extract(text).paragraphs().get(0).sentences();
        assertThat(sentences).hasSize(10_000);
        assertThat(sentences.get(9_998).districts()).containsExactly("500102");
        assertThat(sentences.get(9_999).districts()).containsExactly("500115");
    }

    @Test
    void refersToTheLatestOfManyDistricts() {
        String names = Gazetteer.load().all().stream().map(Division::name).collect(Collectors.joining("、"));
        ArticleEntities article = extract(names + "。\n涪陵区和长寿区开会。\n两区都参加。");
        assertThat(article.paragraphs().get(2).paragraph().subjectDistricts()).containsExactly("500102", "500115");
    }

    @Test
    void countsAShortFormUnderItsFullNameAmongThousandsOfFirms() {
        String others = IntStream.range(0, 3_000)
                .mapToObj(i -> "北京" + han(i) + han(i / 60) + "科技有限公司、")
                .collect(Collectors.joining());
        ArticleEntities article = extract("重庆卡涞复合材料科技有限公司成立。\n" + others + "\n卡涞复合材料科技有限公司投产。");
        assertThat(article.paragraphs().get(2).paragraph().enterprises()).containsExactly("重庆卡涞复合材料科技有限公司");
    }

    @Test
    void rejectsAnArticleWhoseEveryPassageWouldRepeatThousandsOfNames() {
        String names = Gazetteer.load().all().stream().map(Division::name).collect(Collectors.joining("、"));
        assertThatThrownBy(() -> extract(names + "。" + "好。".repeat(5_000)))
                .isInstanceOf(TooManyNamesException.class)
                .hasMessageContaining("different districts, enterprises and persons in each of 5002 passages")
                .hasMessageEndingWith("allowed: at most 10000000 an article; split it");
    }

    @Test
    void endsWhenACheckpointSaysSo() {
        ArticleText article = article("涪陵区。");
        assertThatThrownBy(() -> EXTRACTOR.extract(article, () -> {
                    throw new IllegalStateException("enough");
                }))
                .hasMessage("enough");
    }

    private static char han(int i) {
        return (char) ('\u4e00' + (i % 60) * 61);
    }

    private static List<Mention> mentions(String paragraph) {
        return extract(paragraph).paragraphs().get(0).paragraph().mentions();
    }

    private static ArticleEntities extract(String text) {
        return EXTRACTOR.extract(article(text));
    }

    private static ArticleText article(String text) {
        return new ArticleText(
                null,
                ParagraphSplitter.split(text).stream()
                        .map(span -> span.of(text))
                        .map(paragraph -> new ArticleText.Paragraph(paragraph, SentenceSplitter.split(paragraph)))
                        .toList());
    }
}
