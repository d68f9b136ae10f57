package io.zhengwen.entities.district;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhengwen.entities.Gazetteer;
import io.zhengwen.entities.Mention;
import io.zhengwen.text.Span;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DistrictFinderTest {
    private static final DistrictFinder FINDER = new DistrictFinder(Gazetteer.load());

    @Test
    void findsFullAndShortNamesWithTheirOffsets() {
        Mention mention = mentions("来到涪陵区调研。").get(0);
        assertThat(mention.id()).isEqualTo("500102");
        assertThat(mention.start()).isEqualTo(2);
        assertThat(mention.end()).isEqualTo(5);
        assertThat(codes("他在涪陵调研")).containsExactly("500102");
    }

    @Test
    void findsNothingAcrossWords() {
        assertThat(codes("上海城市建设")).containsExactly("310000");
        assertThat(codes("加强科技创新和产业创新")).isEmpty();
        assertThat(codes("在旧金山投资兴业")).isEmpty();
    }

    @Test
    void resolvesOneNameOfSeveralDivisionsByWhatTheArticleNames() {
        assertThat(codes("福州市鼓楼区")).containsExactly("350100", "350102");
        assertThat(codes("江苏南京的企业集中在鼓楼区")).containsExactly("320000", "320100", "320106");
    }

    @Test
    void leavesAnAmbiguousNameUnresolved() {
        assertThat(mentions("记者来到鼓楼区采访")).singleElement().satisfies(mention -> {
            assertThat(mention.surface()).isEqualTo("鼓楼区");
            assertThat(mention.id()).isNull();
        });
    }

    @Test
    void findsNothingInsideNamesOfOtherKinds() {
        String text = "重庆卡涞复合材料科技有限公司";
        assertThat(FINDER.find(List.of(FINDER.read(text)), List.of(List.of(new Span(0, text.length())))))
                .containsExactly(List.of());
    }

    private static List<Mention> mentions(String text) {
        return FINDER.find(List.of(FINDER.read(text)), List.of(List.of())).get(0);
    }

    private static Stream<String> codes(String text) {
        return mentions(text).stream().map(m -> String.valueOf(m.id()));
    }
}
