package io.zhengwen.indexer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zhengwen.indexer.lifecycle.IndexStatus;
import io.zhengwen.indexer.lifecycle.OutdatedIndexException;
import io.zhengwen.indexer.rebuild.RebuildSource;
import io.zhengwen.mappings.FieldNames;
import io.zhengwen.mappings.IndexContract;
import io.zhengwen.mappings.PassageLevel;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Indices as version 1 of the contract made them: it lacked three fields. */
class OldVersionIT {
    private static final List<String> NEW_FIELDS = List.of("story", "subject_district_path", "article_district_path");
    private static final String[] ARTICLES = {
        "{\"id\":\"a\",\"title\":\"涪陵調研\",\"text\":\"市领导到涪陵区调研。听取汇报。\\n第二段。\"}", "{\"id\":\"b\",\"text\":\"长寿区推进项目。\"}"
    };

    private final IndexerFixture today = new IndexerFixture();
    private final IndexerFixture fixture = new IndexerFixture();

    @BeforeEach
    void makeOldIndices() throws IOException {
        today.indexLines(ARTICLES);
        for (PassageLevel level : PassageLevel.values()) {
            String index = fixture.names().index(level, 1, "20260101000000");
            ObjectNode body = IndexContract.load().createIndexBody("", Map.of());
            ((ObjectNode) body.at("/mappings/_meta")).put(IndexContract.META_VERSION, 1);
            ((ObjectNode) body.at("/mappings/properties")).remove(NEW_FIELDS);
            IndexerFixture.client().indices().create(c -> c.index(index).withJson(new StringReader(body.toString())));
            IndexerFixture.client()
                    .indices()
                    .updateAliases(u -> u.actions(a -> a.add(add -> add.index(index)
                                    .alias(fixture.names().alias(level))
                                    .isWriteIndex(true)))
                            .actions(a -> a.add(add ->
                                    add.index(index).alias(fixture.names().all()))));
            copyDocuments(level, index);
        }
        IndexerFixture.client().indices().refresh(r -> r.index(fixture.names().all()));
    }

    private void copyDocuments(PassageLevel level, String index) throws IOException {
        for (Map<String, Object> document : today.documents(level).values()) {
            Map<String, Object> old = new TreeMap<>(document);
            old.keySet().removeAll(NEW_FIELDS);
            IndexerFixture.client()
                    .index(i -> i.index(index)
                            .id(String.valueOf(old.get(FieldNames.ID)))
                            .routing(String.valueOf(old.get(FieldNames.ARTICLE_ID)))
                            .document(old));
        }
    }

    @AfterEach
    void close() {
        today.close();
        fixture.close();
    }

    @Test
    void areRecognisedByEverybodyWhoWouldWriteToThem() throws Exception {
        assertOutdated();
        assertThatThrownBy(() -> fixture.ingest(ARTICLES)).isInstanceOf(OutdatedIndexException.class);
        assertThatThrownBy(() -> fixture.indexer().delete(List.of("a"))).isInstanceOf(OutdatedIndexException.class);
        IndexStatus status = IndexStatus.of(IndexerFixture.client(), fixture.names());
        assertThat(status.outdated()).contains("version 1", "not 2", "zhengwen index --rebuild");
        assertThat(status.indices())
                .extracting(IndexStatus.Index::contractVersion)
                .containsOnly(1);
    }

    private void assertOutdated() {
        assertThatThrownBy(() -> fixture.indexLines(ARTICLES))
                .isInstanceOf(OutdatedIndexException.class)
                .hasMessageContainingAll("version 1", "not 2", "zhengwen index --rebuild");
    }

    @Test
    void becomeTodaysByARebuildAndComeBackByARollback() throws Exception {
        assertThat(fixture.rebuild(new RebuildSource.Stored()).problem()).isNull();
        for (PassageLevel level : PassageLevel.values()) {
            assertThat(withoutTime(fixture.documents(level))).isEqualTo(withoutTime(today.documents(level)));
        }
        assertThat(fixture.indexLines(ARTICLES).unchanged()).isEqualTo(2);

        fixture.indexer().rollback();
        assertOutdated();
        fixture.indexer().rollback();
        assertThat(fixture.indexLines(ARTICLES).unchanged()).isEqualTo(2);
    }

    private static Map<String, Map<String, Object>> withoutTime(Map<String, Map<String, Object>> documents) {
        documents.values().forEach(document -> document.remove(FieldNames.INDEXED_AT));
        return documents;
    }
}
