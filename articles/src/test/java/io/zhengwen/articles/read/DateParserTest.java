package io.zhengwen.articles.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateParserTest {
    @ParameterizedTest
    @CsvSource({
        "2023-11-02, 2023-11-02",
        "2023/11/2, 2023-11-02",
        "2023年11月2日, 2023-11-02",
        "2023-11-02 08:05, 2023-11-02T08:05:00+08:00",
        "2023-11-02T08:05:09, 2023-11-02T08:05:09+08:00",
        "2023年11月2日 8:05, 2023-11-02T08:05:00+08:00",
        "２０２３年１１月２日, 2023-11-02",
        "2023-11-02T08:05:09Z, 2023-11-02T08:05:09Z",
        "2023-11-02T08:05:09+08:00, 2023-11-02T08:05:09+08:00",
    })
    void parses(String written, String date) {
        assertThat(DateParser.parse(written)).contains(date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2023",
                "2023-11",
                "11月2日",
                "2023年13月40日",
                "2023-02-30",
                "2023-13-01",
                "2023-11-02 25:00",
                "0000-01-01",
                "+12345-01-01T00:00:00Z",
                "昨天"
            })
    void parsesNothingThatIsNoWholeDate(String written) {
        assertThat(DateParser.parse(written)).isEmpty();
    }

    @Test
    void findsADateInBracketsInTheFirstOrLastLines() {
        assertThat(DateParser.inText("标题\n（2023年11月2日）\n正文。\n正文。")).contains("2023-11-02");
        assertThat(DateParser.inText("标题\n一。\n二。\n三。\n四。（2023年11月2日）")).contains("2023-11-02");
        assertThat(DateParser.inText("标题\n( 2023年11月2日 )")).contains("2023-11-02");
        assertThat(DateParser.inText("标题\n（２０２３年１１月２日）")).contains("2023-11-02");
    }

    @Test
    void takesNoDateFromTheMiddleOfAText() {
        String law = "《条例》（2019年4月1日）施行。";
        assertThat(DateParser.inText("一\n二\n三\n" + law + "\n四\n五\n六")).isEmpty();
    }

    @Test
    void guessesNoYear() {
        assertThat(DateParser.inText("（11月2日）市委书记前往涪陵区调研。")).isEmpty();
        assertThat(DateParser.inText("2023年以来，11月2日")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "news/2023-11-02.txt, 2023-11-02",
        "20231102_visit.md, 2023-11-02",
        "2023-11-02-title.html, 2023-11-02",
        "t20231102_123456.html, 2023-11-02",
        "调研2023年11月2日.txt, 2023-11-02",
    })
    void findsADateInAFileName(String path, String date) {
        assertThat(DateParser.inFileName(path)).contains(date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"000_08535c7858fe853e.txt", "2023-11.txt", "a20231302.txt", "120231102.txt", "2023-11-02/a.txt"})
    void findsNoDateInOtherFileNames(String path) {
        assertThat(DateParser.inFileName(path)).isEmpty();
    }
}
