package io.zhengwen.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ApiKeysTest {
    private static final String HASH = "sha256:" + ApiKey.hash("open sesame");

    @Test
    void findsAKeyByItsSecret() {
        ApiKeys keys = ApiKeys.parse("keys.txt", List.of("# ours", "", "desk  read,ingest " + HASH));
        assertThat(keys.find("open sesame")).get().extracting(ApiKey::name).isEqualTo("desk");
        assertThat(keys.find("open sesame!")).isEmpty();
        assertThat(keys.allow(AccessRight.INGEST)).isTrue();
    }

    @Test
    void theHashIsWhatSha256sumPrints() {
        assertThat(ApiKey.hash("test")).isEqualTo("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08");
    }

    @Test
    void readsTheLineThatItWrites() {
        ApiKey key = ApiKey.parse("desk ingest,read " + HASH);
        assertThat(ApiKey.parse(key.line())).isEqualTo(key);
    }

    @Test
    void makesSecretsThatNobodyGuesses() {
        assertThat(ApiKey.newSecret())
                .hasSize(43)
                .isNotEqualTo(ApiKey.newSecret())
                .matches("[A-Za-z0-9_-]+");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "desk read|three: NAME",
                "desk write sha256:00|gives the right 'write'",
                "de/sk read sha256:00|'de/sk'",
                "desk read hunter2|never the key itself",
                "desk read sha256:hunter2|never the key itself",
            })
    void namesTheLineAtFaultAndNeverShowsAKey(String line, String why) {
        assertThatThrownBy(() -> ApiKeys.parse("keys.txt", List.of("# one", line)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("keys.txt:2: ")
                .hasMessageContaining(why)
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void rejectsTwoKeysOfOneName() {
        assertThatThrownBy(() -> ApiKeys.parse("keys.txt", List.of("a read " + HASH, "a read " + HASH)))
                .hasMessageContaining("a is there twice");
    }
}
