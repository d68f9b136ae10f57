package io.zhengwen.search.http.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhengwen.guard.ProblemException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class QueryStringTest {
    @Test
    void keepsEveryValueInItsOrder() {
        assertThat(QueryString.parse("a=1&b=%E8%B0%83+%2B&a=2&&c"))
                .containsEntry("a", List.of("1", "2"))
                .containsEntry("b", List.of("调 +"))
                .containsEntry("c", List.of(""));
    }

    @Test
    void takesCharactersThatShouldHaveBeenEncoded() {
        assertThat(QueryString.parse("q=调😀")).containsEntry("q", List.of("调😀"));
    }

    @Test
    void leavesThePlusOfAPathAlone() {
        assertThat(QueryString.decode("a+b%2Bc", false)).isEqualTo("a+b+c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "%z", "%zz", "a%f", "%ff", "%e8%b0", "%ed%a0%80"})
    void rejectsWhatIsNoPercentEncodedUtf8(String raw) {
        assertThatThrownBy(() -> QueryString.parse("q=" + raw))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining(raw);
    }
}
