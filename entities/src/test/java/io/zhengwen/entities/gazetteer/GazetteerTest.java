package io.zhengwen.entities.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GazetteerTest {
    private static final Gazetteer GAZETTEER = Gazetteer.load();

    @Test
    void holdsEveryProvinceCityAndCountyLevelUnit() {
        assertThat(GAZETTEER.all().stream().map(Division::level).filter(Division.Level.PROVINCE::equals))
                .hasSize(31);
        assertThat(GAZETTEER.all().stream().map(Division::level).filter(Division.Level.CITY::equals))
                .hasSize(333);
        assertThat(GAZETTEER.all().stream().map(Division::level).filter(Division.Level.COUNTY::equals))
                .hasSize(2974);
    }

    @Test
    void leavesPseudoLevelsOutOfPaths() {
        assertThat(GAZETTEER.find("500102").orElseThrow().path()).isEqualTo("500000/500102");
        assertThat(GAZETTEER.find("419001").orElseThrow().path()).isEqualTo("410000/419001");
        assertThat(GAZETTEER.find("330106").orElseThrow().path()).isEqualTo("330000/330100/330106");
    }

    @Test
    void givesPathsWithAllAncestorsOnce() {
        assertThat(GAZETTEER.paths(List.of("500102", "500115", "500000")))
                .containsExactly("500000", "500000/500102", "500000/500115");
    }

    @Test
    void putsZonesUnderTheirParent() {
        Division zone = GAZETTEER.find("zone-liangjiang").orElseThrow();
        assertThat(zone.path()).isEqualTo("500000/zone-liangjiang");
        assertThat(zone.level()).isEqualTo(Division.Level.ZONE);
        assertThat(GAZETTEER.named("浦东新区")).extracting(Division::code).containsExactly("310115");
    }

    @Test
    void labelsDivisionsOfOneNameWithTheirParent() {
        assertThat(GAZETTEER.named("鼓楼区").stream().map(GAZETTEER::label))
                .containsExactly("鼓楼区（南京市）", "鼓楼区（徐州市）", "鼓楼区（福州市）", "鼓楼区（开封市）");
        assertThat(GAZETTEER.label(GAZETTEER.find("500102").orElseThrow())).isEqualTo("涪陵区");
    }

    @Test
    void findsDivisionsByPartOfTheirName() {
        assertThat(GAZETTEER.search("涪")).extracting(Division::name).contains("涪陵区", "涪城区");
        assertThat(GAZETTEER.search("没有这个地方")).isEmpty();
    }

    @Test
    void walksUpAndDown() {
        Division city = GAZETTEER.find("330100").orElseThrow();
        assertThat(GAZETTEER.children(city)).extracting(Division::name).contains("西湖区");
        assertThat(GAZETTEER.ancestors(GAZETTEER.find("330106").orElseThrow()))
                .extracting(Division::name)
                .containsExactly("浙江省", "杭州市");
    }
}
