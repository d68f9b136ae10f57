package io.zhengwen.ik;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhengwen.ik.reference.DifferenceKind;
import io.zhengwen.ik.reference.ReferenceComparison;
import io.zhengwen.text.TextCleaner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Compares both modes with the reference implementation, using the same words and IK's own folding. */
class DifferentialTest {

    private static final IkDictionary DICTIONARY = IkDictionary.ofIk();
    private static final ReferenceComparison SMART = new ReferenceComparison(DICTIONARY, SegmentationMode.SMART);
    private static final ReferenceComparison MAX_WORD = new ReferenceComparison(DICTIONARY, SegmentationMode.MAX_WORD);
    private static final Path SEEDS = Path.of("..", "seeds");

    @ParameterizedTest
    @EnumSource
    void seedsAreSegmentedAsByTheReference(SegmentationMode mode) throws IOException {
        ReferenceComparison differential = differential(mode);
        Map<DifferenceKind, List<String>> lines = new EnumMap<>(DifferenceKind.class);
        for (String line : seedLines()) {
            lines.computeIfAbsent(differential.compare(line), kind -> new ArrayList<>())
                    .add(line);
        }
        assertThat(lines.getOrDefault(DifferenceKind.UNEXPLAINED, List.of()))
                .map(differential::describe)
                .isEmpty();
        long all = lines.values().stream().mapToLong(List::size).sum();
        assertThat(lines.get(DifferenceKind.NONE)).hasSizeGreaterThanOrEqualTo((int) Math.ceil(all * 0.999));
    }

    @Property(tries = 3000)
    void randomMixturesDifferOnlyInExplainedWays(@ForAll("mixtures") String text, @ForAll SegmentationMode mode) {
        ReferenceComparison differential = differential(mode);
        assertThat(differential.compare(text))
                .as(() -> differential.describe(text))
                .isNotEqualTo(DifferenceKind.UNEXPLAINED);
    }

    /** Draws from few kinds of pieces, so that numbers, measure words and letters often meet. */
    @Provide
    Arbitrary<String> mixtures() {
        Arbitrary<String> pieces = Arbitraries.of(
                "一",
                "三百",
                "两",
                "万",
                "亿",
                "廿",
                "3",
                "2023",
                "3,000",
                ".5",
                "年",
                "月",
                "个",
                "千克",
                "平方公里",
                "小时",
                "元",
                "a",
                "IT",
                "Ｂ",
                "Covid-19",
                "#",
                "&",
                "_",
                "@",
                ",",
                ".",
                "-",
                "，",
                "。",
                " ",
                "、",
                "的",
                "is",
                "the",
                "中国",
                "人民",
                "大学",
                "学生",
                "生活",
                "活动",
                "动员",
                "员工",
                "工作",
                "作为",
                "为了",
                "一一",
                "一一列举",
                "一下子",
                "十二五",
                "百分之",
                "涪",
                "조",
                "カ",
                "ー",
                "￥",
                "𠮷",
                "😀",
                "⭐",
                "\uD842",
                "重慶",
                "十",
                "二",
                "五");
        return pieces.list().ofMinSize(1).ofMaxSize(14).map(list -> String.join("", list));
    }

    private static ReferenceComparison differential(SegmentationMode mode) {
        return mode == SegmentationMode.SMART ? SMART : MAX_WORD;
    }

    /** Returns every line of the seed articles, raw and cleaned. */
    private static List<String> seedLines() throws IOException {
        TextCleaner cleaner = new TextCleaner();
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SEEDS)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                for (String line : Files.readAllLines(file)) {
                    lines.add(line);
                    cleaner.clean(line).text().lines().forEach(lines::add);
                }
            }
        }
        return lines;
    }
}
