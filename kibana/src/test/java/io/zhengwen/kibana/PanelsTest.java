package io.zhengwen.kibana;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.zhengwen.kibana.DashboardPanels.Panel;
import io.zhengwen.kibana.SavedObjectBundle.SavedObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Checks searches, charts and dashboards: their fields exist, their columns agree, their panels do not overlap. */
final class PanelsTest {
    private static final int GRID_COLUMNS = 48;
    private static final String RECORDS = "___records___";

    private final SavedObjectBundle bundle = SavedObjectBundle.read();
    private final IndexMapping mapping = new IndexMapping();

    @Test
    void searchesListFieldsOfTheMappingAndSortBySortableOnes() {
        assertThat(bundle.ofType("search")).isNotEmpty().allSatisfy(search -> {
            assertThat(search.attributes().path("columns"))
                    .isNotEmpty()
                    .allMatch(column -> mapping.has(column.asText()));
            assertThat(search.attributes().path("sort"))
                    .allMatch(sort -> mapping.aggregatable(sort.path(0).asText()));
        });
    }

    @Test
    void columnOrderListsExactlyTheColumns() {
        for (JsonNode layer : layers()) {
            List<String> order = new ArrayList<>();
            layer.path("columnOrder").forEach(column -> order.add(column.asText()));
            assertThat(order)
                    .containsExactlyElementsOf(() -> layer.path("columns").fieldNames());
        }
    }

    /** Requires buckets first, because Kibana nests aggregations in the order of the columns. */
    @Test
    void bucketsComeBeforeMetrics() {
        for (JsonNode layer : layers()) {
            boolean metrics = false;
            for (JsonNode column : layer.path("columns")) {
                boolean bucket = column.path("isBucketed").asBoolean();
                assertThat(bucket && metrics).isFalse();
                metrics |= !bucket;
            }
            assertThat(metrics).isTrue();
        }
    }

    @Test
    void usesOnlyFieldsThatCanBeAggregated() {
        for (JsonNode layer : layers()) {
            for (JsonNode column : layer.path("columns")) {
                String field = column.path("sourceField").asText();
                assertThat(field.equals(RECORDS) || mapping.aggregatable(field))
                        .as(field)
                        .isTrue();
                if (column.path("operationType").asText().equals("date_histogram")) {
                    assertThat(mapping.type(field)).isEqualTo("date");
                }
            }
        }
    }

    @Test
    void ordersTermsByAColumnOfItsOwnLayer() {
        for (JsonNode layer : layers()) {
            for (JsonNode column : layer.path("columns")) {
                if (column.path("operationType").asText().equals("terms")) {
                    assertThat(layer.path("columns")
                                    .path(column.at("/params/orderBy/columnId").asText())
                                    .path("isBucketed")
                                    .asBoolean(true))
                            .as(column.toString())
                            .isFalse();
                }
            }
        }
    }

    @Test
    void drawsOnlyColumnsOfItsLayer() {
        for (SavedObject lens : bundle.ofType("lens")) {
            JsonNode layers = lens.attributes().at("/state/datasourceStates/formBased/layers");
            List<JsonNode> drawn = new ArrayList<>();
            JsonNode visualization = lens.attributes().at("/state/visualization");
            (visualization.has("layers") ? visualization.path("layers") : List.of(visualization)).forEach(drawn::add);
            for (JsonNode layer : drawn) {
                JsonNode columns = layers.path(layer.path("layerId").asText()).path("columns");
                assertThat(drawnColumns(layer))
                        .as(lens.toString())
                        .containsExactlyInAnyOrderElementsOf(columns::fieldNames);
            }
        }
    }

    private static List<String> drawnColumns(JsonNode layer) {
        List<String> drawn = new ArrayList<>();
        layer.properties().forEach(member -> {
            if (member.getKey().endsWith("Accessor")) {
                drawn.add(member.getValue().asText());
            }
        });
        layer.path("accessors").forEach(accessor -> drawn.add(accessor.asText()));
        layer.path("columns")
                .forEach(column -> drawn.add(column.path("columnId").asText()));
        return drawn;
    }

    /**
     * Checks charts over several levels: each counts articles, which gives the same number at every level, or splits
     * its figures by level.
     */
    @Test
    void neverAddsUpCountsOfDifferentLevels() {
        for (SavedObject lens : bundle.ofType("lens")) {
            SavedObject view = bundle.get(
                    "index-pattern",
                    lens.references().values().iterator().next().path("id").asText());
            if (view.title().equals("zhengwen")) {
                JsonNode columns = lens.attributes().at("/state/datasourceStates/formBased/layers/passages/columns");
                assertThat(columns)
                        .as(lens.toString())
                        .anyMatch(column -> column.path("sourceField").asText().equals("level")
                                || column.path("sourceField").asText().equals("article_id"));
            }
        }
    }

    @Test
    void panelsStayWithinTheGridAndDoNotOverlap() {
        for (SavedObject dashboard : bundle.ofType("dashboard")) {
            List<Panel> panels = DashboardPanels.panels(dashboard);
            assertThat(panels).isNotEmpty().allSatisfy(panel -> {
                assertThat(panel.x()).isNotNegative();
                assertThat(panel.y()).isNotNegative();
                assertThat(panel.right()).isGreaterThan(panel.x()).isLessThanOrEqualTo(GRID_COLUMNS);
                assertThat(panel.bottom()).isGreaterThan(panel.y());
                assertThat(panel.json().at("/gridData/i").asText()).isEqualTo(panel.id());
                assertThat(dashboard.reference(panel.reference()).path("type"))
                        .isEqualTo(panel.json().path("type"));
            });
            assertThat(panels)
                    .allSatisfy(panel -> assertThat(panels)
                            .filteredOn(panel::overlaps)
                            .as("panels that overlap %s of %s", panel.id(), dashboard)
                            .containsExactly(panel));
        }
    }

    @Test
    void controlsUseAggregatableFields() {
        SavedObject overview = bundle.get("dashboard", "zhengwen-overview");
        List<String> fields = new ArrayList<>();
        DashboardPanels.controls(overview).properties().forEach(control -> {
            JsonNode input = control.getValue().path("explicitInput");
            assertThat(input.path("id").asText()).isEqualTo(control.getKey());
            assertThat(input.has("dataViewId")).isFalse();
            assertThat(mapping.aggregatable(input.path("fieldName").asText())).isTrue();
            fields.add(input.path("fieldName").asText());
        });
        assertThat(fields).containsExactly("level", "district", "enterprise", "topic", "person");
    }

    @Test
    void oneLevelIsSelectedInitially() {
        SavedObject overview = bundle.get("dashboard", "zhengwen-overview");
        JsonNode level = DashboardPanels.controls(overview).path("c1").path("explicitInput");

        assertThat(level.path("fieldName").asText()).isEqualTo("level");
        assertThat(level.path("singleSelect").asBoolean()).isTrue();
        assertThat(level.path("selectedOptions")).extracting(JsonNode::asText).containsExactly("sentence");
    }

    @Test
    void everyDashboardStoresItsTimeRange() {
        assertThat(bundle.ofType("dashboard")).hasSize(2).allSatisfy(dashboard -> {
            assertThat(dashboard.attributes().path("timeRestore").asBoolean()).isTrue();
            assertThat(dashboard.attributes().path("timeFrom").asText()).matches("now-\\d+y");
        });
        assertThat(timeTo("zhengwen-ingestion")).isEqualTo("now");
    }

    /**
     * Allows for the time zone: a date without a time means midnight UTC, which is still in the future when the day
     * begins in China.
     */
    @Test
    void includesArticlesPublishedToday() {
        assertThat(timeTo("zhengwen-overview")).isEqualTo("now+1d");
    }

    private String timeTo(String dashboard) {
        return bundle.get("dashboard", dashboard).attributes().path("timeTo").asText();
    }

    @Test
    void overviewShowsEntitiesTopicsAndTheirSentences() {
        assertThat(shown("zhengwen-overview"))
                .contains(
                        "lnsXY terms(topic) date_histogram(published_at)",
                        "lnsXY terms(district) terms(level)",
                        "lnsXY terms(enterprise) terms(level)",
                        "lnsTagcloud terms(topic)",
                        "lnsHeatmap terms(enterprise) terms(topic)",
                        "lnsHeatmap terms(district) terms(topic)",
                        "search 依据：原句");
    }

    @Test
    void ingestionShowsTimesSourcesAndVersions() {
        assertThat(shown("zhengwen-ingestion"))
                .contains(
                        "lnsXY date_histogram(indexed_at)",
                        "lnsDatatable terms(source)",
                        "lnsXY terms(language_form)",
                        "lnsXY terms(pipeline)");
    }

    /** Returns a chart as its type and buckets, a saved search as its title. */
    private List<String> shown(String dashboard) {
        List<String> shown = new ArrayList<>();
        SavedObject whole = bundle.get("dashboard", dashboard);
        for (Panel panel : DashboardPanels.panels(whole)) {
            String type = panel.json().path("type").asText();
            SavedObject object = bundle.get(
                    type, whole.reference(panel.reference()).path("id").asText());
            shown.add(type.equals("lens") ? chart(object) : type + " " + object.title());
        }
        return shown;
    }

    private static String chart(SavedObject lens) {
        StringBuilder chart =
                new StringBuilder(lens.attributes().path("visualizationType").asText());
        lens.attributes()
                .at("/state/datasourceStates/formBased/layers/passages/columns")
                .forEach(column -> {
                    if (column.path("isBucketed").asBoolean()) {
                        chart.append(' ')
                                .append(column.path("operationType").asText())
                                .append('(')
                                .append(column.path("sourceField").asText())
                                .append(')');
                    }
                });
        return chart.toString();
    }

    /**
     * Requires both buckets, because otherwise the bars would not add up to the number of articles. Kibana supports
     * only both or neither.
     */
    @Test
    void countsArticlesWithoutASourceOrADateToo() {
        for (String id : List.of("zhengwen-ingested-sources", "zhengwen-ingested-date-origins")) {
            JsonNode buckets = bundle.get("lens", id)
                    .attributes()
                    .at("/state/datasourceStates/formBased/layers/passages/columns")
                    .elements()
                    .next();
            assertThat(buckets.at("/params/otherBucket").asBoolean()).as(id).isTrue();
            assertThat(buckets.at("/params/missingBucket").asBoolean()).as(id).isTrue();
        }
    }

    @Test
    void filterByFieldsOfTheMapping() {
        List<String> fields = new ArrayList<>();
        for (SavedObject lens : bundle.ofType("lens")) {
            addFields(lens.attributes().at("/state/query"), fields);
        }
        for (String type : List.of("search", "dashboard", "visualization")) {
            for (SavedObject object : bundle.ofType(type)) {
                addFields(
                        object.nested("/kibanaSavedObjectMeta/searchSourceJSON").path("query"), fields);
            }
        }
        assertThat(fields).contains("published_at", "enterprise").allMatch(mapping::has);
    }

    private static void addFields(JsonNode query, List<String> fields) {
        assertThat(query.path("language").asText()).isEqualTo("kuery");
        Matcher field =
                Pattern.compile("(\\S+)\\s*:").matcher(query.path("query").asText());
        while (field.find()) {
            fields.add(field.group(1));
        }
    }

    /** Requires the number of undated articles on every dashboard, because the time range hides those articles. */
    @Test
    void showsHowManyArticlesHaveNoDate() {
        for (SavedObject dashboard : bundle.ofType("dashboard")) {
            assertThat(dashboard.references().values())
                    .filteredOn(reference -> reference.path("type").asText().equals("lens"))
                    .extracting(
                            reference -> bundle.get("lens", reference.path("id").asText()))
                    .filteredOn(lens ->
                            lens.attributes().at("/state/query/query").asText().equals("not published_at : *"))
                    .singleElement()
                    .satisfies(lens -> assertThat(Set.of("zhengwen-any-date", "zhengwen-ingestion"))
                            .contains(lens.reference("indexpattern-datasource-layer-passages")
                                    .path("id")
                                    .asText()));
        }
    }

    private List<JsonNode> layers() {
        List<JsonNode> layers = new ArrayList<>();
        for (SavedObject lens : bundle.ofType("lens")) {
            lens.attributes().at("/state/datasourceStates/formBased/layers").forEach(layers::add);
        }
        assertThat(layers).isNotEmpty();
        return layers;
    }
}
