package io.zhengwen.mappings;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

final class PassageTest {
    private final ObjectMapper json = new ObjectMapper();

    @Test
    void roundTripsThroughJson() throws JsonProcessingException {
        Passage passage = PassageFixtures.full();

        assertThat(json.readValue(json.writeValueAsString(passage), Passage.class))
                .isEqualTo(passage);
    }

    @Test
    void hasEmptyListsWhereTheDocumentHasNone() throws JsonProcessingException {
        Passage passage = json.readValue("""
                {"id":"a","article_id":"a","level":"article","text":"正文","offset":0,
                 "language_form":"simplified","indexed_at":"2023-11-02T01:02:03Z","pipeline":"1"}
                """, Passage.class);

        assertThat(passage.district()).isEmpty();
        assertThat(passage.mentions()).isEmpty();
        assertThat(passage.extra()).isEmpty();
        assertThat(passage.publishedAt()).isNull();
    }

    @Test
    void leavesAbsentMembersOutOfTheJson() throws JsonProcessingException {
        Passage passage = json.readValue(
                "{\"id\":\"a\",\"article_id\":\"a\",\"level\":\"article\",\"text\":\"正文\",\"offset\":0}",
                Passage.class);

        assertThat(json.valueToTree(passage).fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("id", "article_id", "level", "text", "offset");
    }
}
