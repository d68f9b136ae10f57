package io.zhengwen.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.zhengwen.indexer.HttpProxy.Fate;
import io.zhengwen.indexer.rebuild.RebuildSource.Stored;
import io.zhengwen.indexer.run.IndexRunSummary;
import io.zhengwen.mappings.PassageLevel;
import io.zhengwen.testcluster.TestCluster;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Rebuilds whose requests stop at some point, as when the process is killed there. */
@Tag("fault")
class RebuildCutIT {
    private static final int STEP = 4;

    private final IndexerFixture fixture = new IndexerFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void whereverItIsCutOffAllArticlesStayFoundAndIndexingGoesOn() throws Exception {
        fixture.indexLines("{\"id\":\"a\",\"text\":\"一。二。\"}", "{\"id\":\"b\",\"text\":\"三。\"}");
        Map<String, String> before = fixture.texts(PassageLevel.SENTENCE);
        int cut = 1;
        boolean whole = false;
        for (; !whole; cut += STEP) {
            whole = rebuildCutAfter(cut);
            assertThat(fixture.indicesInUse()).as("cut after %d", cut).hasSize(3);
            assertThat(fixture.texts(PassageLevel.SENTENCE))
                    .as("cut after %d", cut)
                    .isEqualTo(before);
            IndexRunSummary next = fixture.indexLines("{\"id\":\"n\",\"text\":\"新的" + cut + "。\"}");
            assertThat(next.isComplete())
                    .as("cut after %d: %s", cut, next.problem())
                    .isTrue();
            fixture.indexer().delete(java.util.List.of("n"));
        }
        assertThat(cut).isGreaterThan(20);
        assertThat(fixture.rebuild(new Stored()).problem()).isNull();
        assertThat(fixture.texts(PassageLevel.SENTENCE)).isEqualTo(before);
        assertThat(fixture.allIndices()).as("in use, previous").hasSize(6);
    }

    /** Returns true when the rebuild needed no more requests than these, not counting the lock's own. */
    private boolean rebuildCutAfter(int requests) throws Exception {
        AtomicInteger number = new AtomicInteger();
        HttpProxy.Decision decision = path -> {
            int at = path.contains("-lock") ? number.get() : number.incrementAndGet();
            return at > requests ? Fate.LOST : Fate.PASSES;
        };
        try (HttpProxy proxy = new HttpProxy(TestCluster.shared(), decision);
                ElasticsearchClient client = proxy.client();
                IndexerFixture dying = new IndexerFixture(fixture.names(), client, IndexerFixture.NO_RETRIES)) {
            return dying.rebuild(new Stored()).problem() == null && number.get() <= requests;
        } catch (RuntimeException cutOff) {
            return false;
        }
    }
}
