package io.zhengwen.entities.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FullerFormsTest {
    private static final List<String> PARTS =
            List.of("重庆", "北京市", "中国", "博腾", "太极", "制药", "科技", "分", "集团", "公司", "有限公司", "股份有限公司", "银行", "（集团）");

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void areAllThatAFormMayStandFor(int seed) {
        Random random = new Random(seed);
        List<EnterpriseForm> forms = IntStream.range(0, 60)
                .mapToObj(i -> name(random))
                .distinct()
                .map(EnterpriseForm::of)
                .toList();
        FullerForms fuller = new FullerForms(forms);
        for (EnterpriseForm form : forms) {
            assertThat(fuller.of(form))
                    .as("%s", form)
                    .containsExactlyInAnyOrderElementsOf(
                            forms.stream().filter(form::mayStandFor).toList());
        }
    }

    private static String name(Random random) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < 2 + random.nextInt(3); i++) {
            name.append(PARTS.get(random.nextInt(PARTS.size())));
        }
        return name.toString();
    }
}
