package io.zhengwen.indexer.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.StringJoiner;

/**
 * Articles made of random pieces of sentences, the same for the same seed. Every fifth is a reprint of the one before
 * it, under another headline and with an additional sentence: {@code g9} is of the story {@code g8}.
 */
final class GeneratedArticles {
    private static final List<String> WHO = List.of("市委书记", "调研组", "区长", "太极集团有限公司", "代表团", "巴斯夫聚氨酯（重庆）有限公司");
    private static final List<String> WHERE = List.of("涪陵区", "长寿区", "两江新区", "万州区", "重庆市渝中区", "成都市");
    private static final List<String> WHAT = List.of("考察绿色低碳项目", "推进数字化转型", "调研制造业集群", "听取生物医药产业汇报", "强调安全生产");
    private static final List<String> HOW = List.of("随后", "上午", "当天", "会上", "据了解");

    private static final int EACH = 5;

    private GeneratedArticles() {}

    /** Writes lines of JSON. */
    static Path write(Path file, long seed, int articles) throws IOException {
        Random random = new Random(seed);
        StringBuilder lines = new StringBuilder();
        String text = text(random);
        for (int i = 0; i < articles; i++) {
            text = i % EACH == EACH - 1 ? text + "本报将继续关注。" : text(random);
            lines.append("{\"id\":\"g")
                    .append(i)
                    .append("\",\"title\":\"第")
                    .append(i)
                    .append("号报道\",\"published_at\":\"2023-11-02\",\"source\":\"第")
                    .append(i % EACH)
                    .append("日报\",\"text\":\"");
            lines.append(text).append("\"}\n");
        }
        return Files.writeString(file, lines, StandardCharsets.UTF_8);
    }

    private static String text(Random random) {
        StringJoiner paragraphs = new StringJoiner("\\n");
        int number = 2 + random.nextInt(5);
        for (int p = 0; p < number; p++) {
            StringBuilder paragraph = new StringBuilder();
            int sentences = 1 + random.nextInt(4);
            for (int s = 0; s < sentences; s++) {
                paragraph
                        .append(one(HOW, random))
                        .append('，')
                        .append(one(WHO, random))
                        .append("在")
                        .append(one(WHERE, random))
                        .append(one(WHAT, random))
                        .append(random.nextInt(1000))
                        .append("项。");
            }
            paragraphs.add(paragraph);
        }
        return paragraphs.toString();
    }

    private static String one(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}
