package io.zhengwen.search;

import io.zhengwen.mappings.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Generates articles with random names, dates and words; some values are frequent, some rare. */
final class RandomPassages {
    static final List<String> DISTRICTS =
            IntStream.range(0, 12).mapToObj(i -> Integer.toString(500_101 + i)).toList();
    static final List<String> ENTERPRISES = IntStream.range(0, 9)
            .mapToObj(i -> "企业" + (char) ('甲' + i) + "（重庆）有限公司")
            .toList();
    static final List<String> PERSONS = List.of("张三", "李四", "王五", "赵六");
    static final List<String> TOPICS = List.of("energy", "finance", "soe-reform", "green-low-carbon");
    static final List<String> SOURCES = List.of("甲报", "乙报", "丙网");
    static final List<String> PHRASES = List.of("绿色低碳", "营商环境", "先进制造业", "智慧农业");
    static final List<String> DATES =
            List.of("2022-12-31", "2023-01-01", "2023-11-02T23:30:00+08:00", "2023-12-31T20:00:00Z", "2024-02-29");

    private RandomPassages() {}

    static List<Passage> make(Random random, int articles) {
        List<Passage> passages = new ArrayList<>();
        for (int a = 0; a < articles; a++) {
            String id = "article-" + a;
            String date = random.nextInt(4) == 0 ? null : one(random, DATES);
            String story = "article-" + (random.nextInt(3) == 0 ? random.nextInt(a + 1) : a);
            String source = random.nextInt(4) == 0 ? null : one(random, SOURCES);
            Common common = new Common(
                    story,
                    date,
                    source,
                    some(random, DISTRICTS),
                    some(random, ENTERPRISES),
                    some(random, PERSONS),
                    some(random, TOPICS));
            passages.add(fill(random, PassageFixture.article(id, text(random)), common));
            for (int p = 1; p <= 1 + random.nextInt(4); p++) {
                passages.add(fill(random, PassageFixture.paragraph(id, p, text(random)), common));
                for (int s = 1; s <= 1 + random.nextInt(3); s++) {
                    passages.add(fill(random, PassageFixture.sentence(id, p, s, text(random)), common));
                }
            }
        }
        return passages;
    }

    private record Common(
            String story,
            @Nullable String date,
            @Nullable String source,
            List<String> districts,
            List<String> enterprises,
            List<String> persons,
            List<String> topics) {}

    private static Passage fill(Random random, PassageFixture draft, Common common) {
        List<String> districts = some(random, DISTRICTS);
        List<String> subjects = some(random, DISTRICTS);
        return draft.story(common.story)
                .publishedAt(common.date)
                .source(common.source)
                .districts(districts, paths(districts))
                .enterprises(some(random, ENTERPRISES))
                .persons(some(random, PERSONS))
                .topics(some(random, TOPICS))
                .subjects(subjects, some(random, ENTERPRISES))
                .subjectPaths(paths(subjects))
                .articlePaths(paths(common.districts))
                .ofArticle(common.districts, common.enterprises, common.persons, common.topics)
                .done();
    }

    private static List<String> paths(List<String> districts) {
        List<String> paths =
                new ArrayList<>(districts.stream().map(d -> "500000/" + d).toList());
        if (!districts.isEmpty()) {
            paths.add(0, "500000");
        }
        return paths;
    }

    static String one(Random random, List<String> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** Picks zero to three values, the first ones of the list more often. */
    private static List<String> some(Random random, List<String> values) {
        return IntStream.range(0, random.nextInt(4))
                .mapToObj(i -> values.get(Math.min(random.nextInt(values.size()), random.nextInt(values.size()))))
                .distinct()
                .toList();
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder("记者报道");
        for (String phrase : PHRASES) {
            if (random.nextInt(3) == 0) {
                text.append("，").append(phrase);
            }
        }
        return text.append("。").toString();
    }
}
