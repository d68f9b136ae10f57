package io.zhengwen.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhengwen.text.PinyinSpeller;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NameIndexTest {
    private static final NameIndex NAMES = new NameIndex.Builder(PinyinSpeller.load())
            .add(new NamedValue(Facet.DISTRICT, "500102", "涪陵区", 9), List.of())
            .add(new NamedValue(Facet.DISTRICT, "500000", "重庆市", 20), List.of())
            .add(new NamedValue(Facet.DISTRICT, "653000", "克孜勒苏柯尔克孜自治州", 1), List.of("克州"))
            .add(new NamedValue(Facet.ENTERPRISE, "重庆长安汽车股份有限公司", "重庆长安汽车股份有限公司", 5), List.of())
            .add(new NamedValue(Facet.ENTERPRISE, "长安银行", "长安银行", 2), List.of())
            .add(new NamedValue(Facet.ENTERPRISE, "TCL科技", "TCL科技", 1), List.of())
            .add(new NamedValue(Facet.TOPIC, "energy", "能源", 4), List.of("Energy"))
            .build();

    @ParameterizedTest
    @CsvSource({
        "fuling, 涪陵区",
        "fl, 涪陵区",
        "FL, 涪陵区",
        "涪, 涪陵区",
        "涪陵區, 涪陵区",
        "克州, 克孜勒苏柯尔克孜自治州",
        "ener, 能源",
        "ny, 能源",
        "tcl, TCL科技",
        "chongqing, 重庆市",
        "cq, 重庆市",
    })
    void findsAsTyped(String typed, String label) {
        assertThat(find(typed)).startsWith(label);
    }

    @Test
    void putsWhatBeginsSoBeforeWhatContainsIt() {
        assertThat(find("长安")).containsExactly("长安银行", "重庆长安汽车股份有限公司");
        assertThat(find("changan")).containsExactly("长安银行", "重庆长安汽车股份有限公司");
    }

    @Test
    void matchesPinyinOnlyFromTheStartOfASyllable() {
        assertThat(find("uling")).isEmpty();
        assertThat(find("angan")).isEmpty();
    }

    @Test
    void putsTheMostFrequentFirstAndStopsAtTheLimit() {
        assertThat(find("重庆")).containsExactly("重庆市", "重庆长安汽车股份有限公司");
        assertThat(NAMES.find("", EntityNames.TYPES, 2))
                .extracting(NamedValue::label)
                .containsExactly("重庆市", "涪陵区");
    }

    @Test
    void looksOnlyAmongTheFacetsAskedFor() {
        assertThat(NAMES.find("重庆", List.of(Facet.ENTERPRISE), 9))
                .extracting(NamedValue::label)
                .containsExactly("重庆长安汽车股份有限公司");
    }

    private static List<String> find(String typed) {
        return NAMES.find(typed, EntityNames.TYPES, 10).stream()
                .map(NamedValue::label)
                .toList();
    }
}
