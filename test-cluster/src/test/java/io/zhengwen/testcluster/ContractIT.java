package io.zhengwen.testcluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zhengwen.mappings.FieldNames;
import io.zhengwen.mappings.IndexContract;
import io.zhengwen.mappings.IndexNames;
import io.zhengwen.mappings.Passage;
import io.zhengwen.mappings.PassageFixtures;
import io.zhengwen.mappings.PassageLevel;
import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests the contract on a real Elasticsearch. */
final class ContractIT {
    private final ElasticsearchClient client = TestCluster.shared().client();
    private final String index =
            new IndexNames(TestCluster.shared().freshPrefix()).index(PassageLevel.SENTENCE, 1, "20230102030405");
    private final Passage passage = PassageFixtures.full();

    @BeforeEach
    void create() throws IOException {
        JsonNode body = IndexContract.load().createIndexBody("sha256:1234", Map.of());
        client.indices().create(request -> request.index(index).withJson(new StringReader(body.toString())));
        index(passage.id(), new ObjectMapper().valueToTree(passage));
    }

    @Test
    void keepsAWholePassage() throws IOException {
        assertThat(client.get(
                                request -> request.index(index).id(passage.id()).routing(passage.articleId()),
                                Passage.class)
                        .source())
                .isEqualTo(passage);
    }

    @Test
    void findsWordsInEveryFieldOfTheText() throws IOException {
        for (String field : new String[] {FieldNames.TEXT, FieldNames.TEXT_SMART, FieldNames.TEXT_EXACT}) {
            assertThat(hits(Query.of(query ->
                            query.matchPhrase(match -> match.field(field).query("绿色低碳")))))
                    .as(field)
                    .isEqualTo(1);
        }
    }

    @Test
    void findsAnyPieceOfTheTextByTheExactField() throws IOException {
        assertThat(hits(Query.of(query -> query.matchPhrase(
                        match -> match.field(FieldNames.TEXT_EXACT).query("区的太极集")))))
                .isEqualTo(1);
    }

    @Test
    void countsByEveryFacet() throws IOException {
        SearchResponse<Void> response = client.search(
                request -> request.index(index)
                        .aggregations("district", a -> a.terms(terms -> terms.field(FieldNames.DISTRICT)))
                        .aggregations("path", a -> a.terms(terms -> terms.field(FieldNames.DISTRICT_PATH)))
                        .aggregations("enterprise", a -> a.terms(terms -> terms.field(FieldNames.ENTERPRISE)))
                        .aggregations("topic", a -> a.terms(terms -> terms.field(FieldNames.TOPIC)))
                        .aggregations("person", a -> a.terms(terms -> terms.field(FieldNames.PERSON)))
                        .aggregations("source", a -> a.terms(terms -> terms.field(FieldNames.SOURCE)))
                        .aggregations("form", a -> a.terms(terms -> terms.field(FieldNames.LANGUAGE_FORM))),
                Void.class);

        assertThat(response.aggregations().values())
                .hasSize(7)
                .allSatisfy(aggregation -> assertThat(
                                aggregation.sterms().buckets().array())
                        .isNotEmpty()
                        .allSatisfy(bucket -> assertThat(bucket.docCount()).isEqualTo(1)));
    }

    @Test
    void findsByDateInChinaAndByNumbers() throws IOException {
        assertThat(hits(Query.of(query -> query.range(range -> range.date(date -> date.field(FieldNames.PUBLISHED_AT)
                        .gte("2023-11-02")
                        .lt("2023-11-03")
                        .timeZone("Asia/Shanghai"))))))
                .isEqualTo(1);
        assertThat(hits(Query.of(query ->
                        query.term(term -> term.field(FieldNames.PARAGRAPH).value(FieldValue.of(1))))))
                .isEqualTo(1);
    }

    @Test
    void rejectsADocumentWithAnUnknownField() {
        ObjectNode document = new ObjectMapper().createObjectNode().put("colour", "red");

        assertThatThrownBy(() -> index("x", document))
                .isInstanceOf(ElasticsearchException.class)
                .hasMessageContaining("colour");
    }

    @Test
    void rejectsAMalformedDate() {
        ObjectNode document = new ObjectMapper().createObjectNode().put("published_at", "11月2日");

        assertThatThrownBy(() -> index("x", document))
                .isInstanceOf(ElasticsearchException.class)
                .hasMessageContaining("published_at");
    }

    @Test
    void rejectsADocumentWithoutRouting() {
        assertThatThrownBy(() ->
                        client.index(request -> request.index(index).id("x").withJson(new StringReader("{}"))))
                .isInstanceOf(ElasticsearchException.class)
                .hasMessageContaining("routing");
    }

    @Test
    void remembersTheFingerprint() throws IOException {
        assertThat(client.indices()
                        .getMapping(request -> request.index(index))
                        .result()
                        .values())
                .extracting(mapping -> String.valueOf(mapping.mappings().meta().get(IndexContract.META_FINGERPRINT)))
                .containsExactly("\"sha256:1234\"");
    }

    private void index(String id, JsonNode document) throws IOException {
        client.index(request -> request.index(index)
                .id(id)
                .routing(passage.articleId())
                .refresh(Refresh.True)
                .document(document));
    }

    private long hits(Query query) throws IOException {
        return client.search(request -> request.index(index).size(0).query(query), Void.class)
                .hits()
                .total()
                .value();
    }
}
