package io.zhengwen.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random query strings are never answered with an internal error. The seed is the day, so that each day tries others; a
 * failure quotes it, and {@code -Dzhengwen.hostile.seed=N} repeats it.
 */
final class HostileQueriesIT {
    private static final int QUERIES = Integer.getInteger("zhengwen.hostile.queries", 1_000);
    private static final int QUERIES_OF_EACH_ROUTE = 3 * QUERIES / 100;
    private static final List<String> PIECES = List.of(
            "调研",
            "企业",
            "涪陵区",
            "的",
            "什么",
            "OR",
            " OR ",
            "AND",
            "NOT",
            "-",
            " -",
            "－",
            "\"",
            "“",
            "”",
            "「",
            "」",
            "＂",
            "(",
            ")",
            "（",
            "）",
            "*",
            "?",
            "？",
            "~",
            "^",
            ":",
            "/",
            "\\",
            "{",
            "}",
            "[",
            "]",
            "<",
            ">",
            "&",
            "|",
            "!",
            "+",
            "{\"query\":{}}",
            "text:*",
            "*:*",
            "/.*/",
            "a~9",
            "_exists_:x",
            "' OR 1=1 --",
            "<script>",
            "${7*7}",
            "../..",
            "\u0000",
            "\u0007",
            "\u200b",
            "\ufeff",
            "\ufdd0",
            "\ufdd1",
            "\uffff",
            "\n",
            "\t",
            "\u3000",
            "😀",
            "𠮷",
            "e\u0301",
            "\u202e",
            "調(diào)研",
            "(zhòng)",
            "當(dāng)?shù)",
            "%",
            "%00",
            "0",
            "1e999",
            "2023-11-02",
            "Wi-Fi",
            "GDP",
            "ﬁ",
            "İ");
    private static final List<String> NAMES = List.of(
            "q",
            "q",
            "q",
            "q",
            "level",
            "district",
            "-district",
            "district.op",
            "district_path",
            "enterprise",
            "person",
            "topic",
            "source",
            "from",
            "to",
            "sort",
            "size",
            "facets",
            "facet_size",
            "scope",
            "nonsense");
    private static final List<String> WORDS = List.of(
            "district",
            "enterprise",
            "500102",
            "month",
            "day",
            "paragraph",
            "article",
            "csv",
            "jsonl",
            "date",
            "relevance",
            "article_id",
            "1",
            "50",
            "2023-11-02",
            "2023");
    private static final Pattern VARIABLE = Pattern.compile("\\{[a-z]+}");
    private static final Map<String, String> LIKELY = Map.of("{facet}", "district", "{type}", "enterprise");
    private static TestApi api;

    private final long seed =
            Long.getLong("zhengwen.hostile.seed", LocalDate.now(ZoneOffset.UTC).toEpochDay());

    @BeforeAll
    static void start() {
        api = new TestApi()
                .withIndices()
                .withPassages(List.of(PassageFixture.paragraph(
                                "a", 1, "市委领导到涪陵区调研，考察什么企业？\ufdd0OR <script> 😀𠮷 Wi-Fi GDP 2023-11-02")
                        .done()));
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @Test
    void answersEveryQueryStringWithoutAFaultOfOurs() {
        Random random = new Random(seed);
        for (int i = 0; i < QUERIES; i++) {
            String[] parameters = new String[2 + 2 * random.nextInt(3)];
            for (int p = 0; p < parameters.length; p += 2) {
                parameters[p] = NAMES.get(random.nextInt(NAMES.size()));
                parameters[p + 1] = text(random);
            }
            HttpResponse<String> answer = api.get("/api/v1/search?" + TestApi.query(parameters));
            assertThat(answer.statusCode())
                    .as("query %d, seed %d: %s: %s", i, seed, answer.uri(), answer.body())
                    .isIn(200, 400);
        }
    }

    /** Routes, their variables and parameters as openapi.yaml describes them. */
    @ParameterizedTest
    @MethodSource("routes")
    void answersEveryRouteWithoutAFaultOfOurs(String path, Set<String> described) {
        Random random = new Random(seed);
        List<String> names = new ArrayList<>(described);
        names.add("nonsense");
        for (int i = 0; i < QUERIES_OF_EACH_ROUTE; i++) {
            String[] parameters = new String[2 * random.nextInt(4)];
            for (int p = 0; p < parameters.length; p += 2) {
                parameters[p] = names.get(random.nextInt(names.size()));
                parameters[p + 1] = random.nextInt(4) == 0 ? word(random) : text(random);
            }
            String address = VARIABLE.matcher(path)
                    .replaceAll(variable -> random.nextInt(3) == 0
                            ? variable(TestApi.encoded(text(random)))
                            : variable(LIKELY.getOrDefault(variable.group(), "a")));
            HttpResponse<String> answer = api.get(address + "?" + TestApi.query(parameters));
            assertThat(answer.statusCode())
                    .as("query %d, seed %d: %s: %s", i, seed, answer.uri(), answer.body())
                    .isIn(200, 400, 404);
        }
    }

    static Stream<Arguments> routes() {
        return OpenApiContract.queryParameters().entrySet().stream()
                .map(route -> Arguments.of(route.getKey(), route.getValue()));
    }

    private static String variable(String value) {
        return Matcher.quoteReplacement(value.isEmpty() ? "%20" : value);
    }

    /** What some parameter may take. */
    private static String word(Random random) {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int pieces = random.nextInt(random.nextInt(20) == 0 ? 200 : 12);
        for (int i = 0; i < pieces; i++) {
            if (random.nextInt(8) == 0) {
                int codePoint = random.nextInt(Character.MAX_CODE_POINT + 1);
                boolean surrogate = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
                text.appendCodePoint(surrogate ? ' ' : codePoint);
            } else {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
        }
        return text.toString();
    }
}
