package io.zhengwen.testcluster;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.indices.analyze.AnalyzeToken;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SharedClusterIT {
    private final TestCluster cluster = TestCluster.shared();

    @Test
    void isSharedByAllTests() {
        assertThat(TestCluster.shared()).isSameAs(cluster);
    }

    @Test
    void givesEveryTestItsOwnPrefix() {
        assertThat(cluster.freshPrefix()).isNotEqualTo(cluster.freshPrefix()).matches("[a-z0-9-]+");
    }

    @Test
    void hasThePluginOfThisBuild() throws IOException {
        List<AnalyzeToken> tokens = cluster.client()
                .indices()
                .analyze(request -> request.analyzer("ik_smart").text("调研涪陵区"))
                .tokens();

        assertThat(tokens).extracting(AnalyzeToken::token).containsExactly("调研", "涪陵区");
    }

    @Test
    void keepsItsDataThroughARestartAndACrash() throws IOException {
        String index = cluster.freshPrefix();
        cluster.client().indices().create(request -> request.index(index));
        cluster.client().index(request -> request.index(index).id("1").withJson(new java.io.StringReader("{}")));

        cluster.restart();
        assertThat(cluster.client()
                        .exists(request -> request.index(index).id("1"))
                        .value())
                .isTrue();

        cluster.kill();
        cluster.restart();
        assertThat(cluster.client()
                        .exists(request -> request.index(index).id("1"))
                        .value())
                .isTrue();
    }
}
