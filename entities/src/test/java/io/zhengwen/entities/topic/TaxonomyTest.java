package io.zhengwen.entities.topic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class TaxonomyTest {
    private final Taxonomy taxonomy = Taxonomy.load();

    @Test
    void holdsTheTopicsInTheOrderOfTheFile() {
        assertThat(taxonomy.topics()).hasSize(30);
        assertThat(taxonomy.topics().get(0))
                .isEqualTo(new Topic("high-quality-development", "高质量发展", "High-quality development"));
    }

    @Test
    void findsATopicByItsId() {
        assertThat(taxonomy.find("green-low-carbon")).map(Topic::zh).contains("绿色低碳");
        assertThat(taxonomy.find("绿色低碳")).isEmpty();
    }
}
