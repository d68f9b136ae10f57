package io.zhengwen.indexer.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhengwen.text.TextCleaner;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class StoryTextTest {
    private static final String REPORT =
            "市气象台今天通报，过去一天全市平均降雨量为%d毫米，最大降雨量出现在%d日凌晨，达到%d毫米。" + "全市%d个水库水位正常，应急部门出动%d人次巡查堤防，转移低洼地带居民%d人，没有人员伤亡。";

    @Test
    void aSentenceDroppedOrAddedMakesAReprint() {
        String text = NewsTexts.harbour();
        assertThat(areReprints(text, NewsTexts.withoutSecondSentence(text))).isTrue();
        assertThat(areReprints(text, text + NewsTexts.ANOTHER_SENTENCE)).isTrue();
    }

    @Test
    void punctuationAndSpacesDoNotCount() {
        assertThat(areReprints(
                        NewsTexts.harbour(),
                        NewsTexts.harbour().replace("，", "\n").replace("。", " ; ")))
                .isTrue();
    }

    @Test
    void theTraditionalFormIsAReprintOnceCleaned() {
        String simplified = "记者从国家图书馆了解到，这批古籍经过三年修复，终于与读者见面。修复师说，最难的是补纸，颜色、厚薄都要与原件一致，差一点都不行。";
        String traditional = "記者從國家圖書館了解到，這批古籍經過三年修復，終於與讀者見面。修復師說，最難的是補紙，顏色、厚薄都要與原件一致，差一點都不行。";
        assertThat(areReprints(simplified, new TextCleaner().clean(traditional).text()))
                .isTrue();
    }

    @Test
    void reportsThatDifferInTheirFiguresAreNoReprints() {
        assertThat(areReprints(
                        String.format(Locale.ROOT, REPORT, 31, 7, 88, 52, 640, 115),
                        String.format(Locale.ROOT, REPORT, 12, 9, 45, 52, 310, 27)))
                .isFalse();
        assertThat(areReprints(
                        String.format(Locale.ROOT, REPORT, 31, 7, 88, 52, 640, 115),
                        String.format(Locale.ROOT, REPORT, 31, 7, 88, 52, 640, 115)))
                .isTrue();
    }

    @Test
    void shortTextsMustBeTheSame() {
        assertThat(areReprints("明天上午本台将直播新闻发布会，敬请收看。", "明天下午本台将直播新闻发布会，敬请收看。")).isFalse();
        assertThat(areReprints("明天上午本台将直播新闻发布会，敬请收看。", "明天上午，本台将直播新闻发布会，敬请收看！")).isTrue();
    }

    @Test
    void twoNewsOfOneDayAreNoReprints() {
        assertThat(areReprints(NewsTexts.harbour(), NewsTexts.library())).isFalse();
    }

    private static boolean areReprints(String one, String other) {
        return StoryText.of(one).isReprint(StoryText.of(other))
                && StoryText.of(other).isReprint(StoryText.of(one));
    }
}
