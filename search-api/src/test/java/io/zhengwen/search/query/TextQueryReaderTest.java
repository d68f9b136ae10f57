package io.zhengwen.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhengwen.ik.LocalAnalyzers;
import io.zhengwen.search.query.TextQuery.Alternative;
import io.zhengwen.text.TextCleaner;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TextQueryReaderTest {
    private static final WordReader WORDS = new WordReader(LocalAnalyzers.load());

    private final TextQueryReader reader = new TextQueryReader(new TextCleaner(), WORDS);

    @Test
    void readsWordsPhrasesExclusionsAndAlternatives() {
        assertThat(read("调研 \"绿色低碳\" -招商 企业 OR 巴斯夫 -\"高新 技术\""))
                .containsExactly(
                        alternative("调研 企业", List.of("绿色低碳"), List.of("招商")),
                        alternative("巴斯夫", List.of(), List.of("高新 技术")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"绿色低碳\"", "“绿色低碳”", "＂绿色低碳＂", "「绿色低碳」", "「綠色低碳」", "“綠色低碳\""})
    void readsEveryKindOfQuoteAndEveryScript(String typed) {
        assertThat(read(typed)).containsExactly(alternative("", List.of("绿色低碳"), List.of()));
    }

    @Test
    void cutsAPhraseOutOfTheWordsAroundIt() {
        assertThat(read("学习“绿水青山”讲话")).containsExactly(alternative("学习 讲话", List.of("绿水青山"), List.of()));
    }

    @Test
    void takesHyphensInsideWordsAndAloneAsText() {
        assertThat(read("Wi-Fi - 网络")).containsExactly(alternative("Wi-Fi - 网络", List.of(), List.of()));
    }

    @Test
    void takesAnUnclosedQuoteForABreak() {
        assertThat(read("调研\"企业")).containsExactly(alternative("调研 企业", List.of(), List.of()));
    }

    @Test
    void dropsEmptyAlternatives() {
        assertThat(read("OR 调研 OR OR -")).extracting(a -> a.words().typed()).containsExactly("调研", "-");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u3000", "\"\"", "OR", "“”"})
    void findsNoConditionInNothing(String typed) {
        assertThat(reader.read(typed)).isEqualTo(TextQuery.EVERYTHING);
    }

    @Test
    void cleansTraditionalCharactersAndGlosses() {
        assertThat(read("調(diào)研 -調研")).containsExactly(alternative("调研", List.of(), List.of("调研")));
    }

    private static Alternative alternative(String words, List<String> phrases, List<String> excluded) {
        return new Alternative(WORDS.read(words), phrases, excluded);
    }

    private List<Alternative> read(String typed) {
        return reader.read(typed).alternatives();
    }
}
