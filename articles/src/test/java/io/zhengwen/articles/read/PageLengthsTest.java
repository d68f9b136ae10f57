package io.zhengwen.articles.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageLengthsTest {
    private static final List<String> PARTS = List.of(
            "<div>",
            "</div>",
            "<p>",
            "</p>",
            "<a href=x>",
            "</a>",
            "<span>",
            "</span>",
            "<br>",
            "<table>",
            "<tr>",
            "<td>",
            "</td>",
            "</table>",
            "<ul>",
            "<li>",
            "</ul>",
            "<pre>",
            "</pre>",
            "<b>",
            "</b>",
            "<textarea>",
            "</textarea>",
            "<ruby>",
            "<rt>",
            "</ruby>",
            "<option>",
            "<button>",
            "<form>",
            "</form>",
            "<svg>",
            "</svg>",
            "<h1>",
            "</h1>",
            "好",
            "a b",
            " ",
            "  \n ",
            "\u00A0",
            "\u200B",
            "\t好 ",
            "&nbsp;",
            "<!-- x -->",
            "<input value=x>",
            "<img alt=x>");

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void areThoseOfTheTextsThatJsoupGives(int seed) {
        Random random = new Random(seed);
        for (int page = 0; page < 200; page++) {
            StringBuilder markup = new StringBuilder();
            for (int i = 0; i < 40; i++) {
                markup.append(PARTS.get(random.nextInt(PARTS.size())));
            }
            Document document = Jsoup.parse(markup.toString());
            PageLengths lengths = PageLengths.of(document);
            for (Element element : document.getAllElements()) {
                List<Element> links = element.select("a");
                assertThat(lengths.text(element))
                        .as("%s in %s", element.tag(), markup)
                        .isEqualTo(element.text().length());
                assertThat(lengths.links(element)).isEqualTo(links.size());
                assertThat(lengths.textInLinks(element))
                        .isEqualTo(
                                links.stream().mapToInt(a -> a.text().length()).sum());
            }
        }
    }
}
