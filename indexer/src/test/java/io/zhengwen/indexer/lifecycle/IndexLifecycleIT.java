package io.zhengwen.indexer.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.zhengwen.mappings.IndexNames;
import io.zhengwen.mappings.PassageLevel;
import io.zhengwen.testcluster.TestCluster;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class IndexLifecycleIT {
    private final ElasticsearchClient client = TestCluster.shared().client();
    private final IndexNames names = new IndexNames(TestCluster.shared().freshPrefix());
    private final IndexLifecycle lifecycle =
            new IndexLifecycle(client, names, InstantSource.fixed(Instant.parse("2023-01-02T03:04:05Z")));

    @Test
    void createsAnIndexALevelBehindAliases() throws Exception {
        lifecycle.ensure();
        for (PassageLevel level : PassageLevel.values()) {
            assertThat(indicesBehind(names.alias(level)))
                    .singleElement()
                    .asString()
                    .startsWith(names.prefix() + "-" + level.id() + "-v2-20230102030405");
        }
        assertThat(indicesBehind(names.all())).hasSize(3);
    }

    @Test
    void leavesWhatIsThere() throws Exception {
        lifecycle.ensure();
        Set<String> before = indicesBehind(names.all());
        lifecycle.ensure();
        assertThat(indicesBehind(names.all())).isEqualTo(before);
    }

    @Test
    void manyAtOnceAgreeOnOneSetOfIndices() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(4);
        Callable<Boolean> ensure = () -> {
            lifecycle.ensure();
            return true;
        };
        for (Future<Boolean> done : pool.invokeAll(Collections.nCopies(4, ensure))) {
            assertThat(done.get()).isTrue();
        }
        pool.shutdown();
        assertThat(indicesBehind(names.all())).hasSize(3);
        assertThat(client.indices().get(g -> g.index(names.prefix() + "-*")).result())
                .hasSize(3);
    }

    @Test
    void rejectsIndicesOfAnotherContract() throws IOException {
        for (PassageLevel level : PassageLevel.values()) {
            client.indices().create(c -> c.index(names.index(level, 0, "1")).aliases(names.alias(level), a -> a));
        }
        assertThatThrownBy(lifecycle::ensure)
                .isInstanceOf(OutdatedIndexException.class)
                .hasMessageContaining("--rebuild");
    }

    private Set<String> indicesBehind(String alias) throws IOException {
        return client.indices().getAlias(a -> a.name(alias)).result().keySet();
    }
}
