package io.zhengwen.mappings;

import com.fasterxml.jackson.databind.node.TextNode;
import io.zhengwen.mappings.Passage.PassageMention;
import io.zhengwen.mappings.Passage.PassageTopic;
import java.util.List;
import java.util.Map;

/** Passages for tests. */
public final class PassageFixtures {
    private PassageFixtures() {}

    /** Returns a passage with a value for every member, so that every field of the mapping is tested. */
    public static Passage full() {
        PassageMention district = new PassageMention("district", "涪陵区", "500102", "涪陵区", 0, 3, 10, 13);
        return new Passage(
                "a1#p1s2",
                "a1",
                "a0",
                PassageLevel.SENTENCE,
                1,
                2,
                "调研涪陵",
                "涪陵区的太极集团致力于绿色低碳发展。",
                17,
                "2023-11-02T08:30:00+08:00",
                "given",
                "重庆日报",
                "https://example.org/a1",
                "2023/a1.txt",
                "simplified",
                List.of("500102"),
                List.of("500000", "500000/500102"),
                List.of("太极集团有限公司"),
                List.of("张三"),
                List.of("green"),
                List.of("500102"),
                List.of("500000", "500000/500102"),
                List.of("太极集团有限公司"),
                List.of("500000", "500102"),
                List.of("500000", "500000/500102"),
                List.of("太极集团有限公司"),
                List.of("张三"),
                List.of("green"),
                List.of(district),
                List.of(district),
                List.of(new PassageTopic("green", 0.5, List.of("绿色低碳"))),
                3,
                List.of(2, 1, 4),
                "涪陵區的太極集團…",
                "c0ffee",
                List.of("f1", "f2"),
                "2023-11-02T01:02:03Z",
                "text 1, gazetteer 2",
                Map.of("editor", TextNode.valueOf("李四")));
    }
}
