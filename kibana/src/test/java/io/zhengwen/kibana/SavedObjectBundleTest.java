package io.zhengwen.kibana;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.zhengwen.kibana.SavedObjectBundle.SavedObject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Checks the properties that every object of the bundle needs for Kibana to accept it. */
final class SavedObjectBundleTest {
    /**
     * The expected migration versions. Every Kibana 8.x migrates objects from these versions; a lens without one gets
     * status 500.
     */
    private static final Map<String, String> MIGRATION_VERSIONS = Map.of(
            "index-pattern",
            "8.0.0",
            "search",
            "8.0.0",
            "lens",
            "8.9.0",
            "dashboard",
            "8.9.0",
            "visualization",
            "8.5.0");

    private final SavedObjectBundle bundle = SavedObjectBundle.read();

    @Test
    void everyObjectHasAMigrationVersionThatEveryKibanaKnows() {
        assertThat(bundle.objects()).isNotEmpty().allSatisfy(object -> {
            assertThat(MIGRATION_VERSIONS).containsKey(object.type());
            assertThat(object.json().path("typeMigrationVersion").asText())
                    .as(object.toString())
                    .isEqualTo(MIGRATION_VERSIONS.get(object.type()));
            assertThat(object.json().path("coreMigrationVersion").asText()).isEqualTo("8.8.0");
            assertThat(object.json().fieldNames())
                    .toIterable()
                    .containsExactlyInAnyOrder(
                            "id", "type", "attributes", "references", "coreMigrationVersion", "typeMigrationVersion");
        });
    }

    @Test
    void idsAndTitlesAreUnique() {
        assertThat(bundle.objects()).extracting(SavedObject::toString).doesNotHaveDuplicates();
        for (String type : MIGRATION_VERSIONS.keySet()) {
            String name = type.equals("index-pattern") ? "name" : "title";
            assertThat(bundle.ofType(type))
                    .extracting(object -> object.attributes().path(name).asText())
                    .as(type)
                    .doesNotHaveDuplicates()
                    .doesNotContain("");
        }
    }

    @Test
    void refersOnlyToObjectsOfTheBundle() {
        for (SavedObject object : bundle.objects()) {
            object.references()
                    .forEach((name, reference) -> assertThat(bundle.objects())
                            .as("%s refers by %s to", object, name)
                            .extracting(SavedObject::toString)
                            .contains(reference.path("type").asText() + " "
                                    + reference.path("id").asText()));
        }
    }

    @Test
    void usesEveryReferenceAndNoOther() {
        for (SavedObject object : bundle.objects()) {
            assertThat(object.references().keySet())
                    .as(object.toString())
                    .containsExactlyInAnyOrderElementsOf(expectedReferences(object));
        }
    }

    private static Set<String> expectedReferences(SavedObject object) {
        Set<String> names = new LinkedHashSet<>();
        switch (object.type()) {
            case "search" ->
                names.add(object.nested("/kibanaSavedObjectMeta/searchSourceJSON")
                        .path("indexRefName")
                        .asText());
            case "lens" ->
                object.attributes()
                        .at("/state/datasourceStates/formBased/layers")
                        .fieldNames()
                        .forEachRemaining(layer -> names.add("indexpattern-datasource-layer-" + layer));
            case "dashboard" -> {
                object.nested("/panelsJSON")
                        .forEach(panel -> names.add(panel.path("panelIndex").asText() + ":"
                                + panel.path("panelRefName").asText()));
                DashboardPanels.controls(object)
                        .fieldNames()
                        .forEachRemaining(control -> names.add("controlGroup_" + control + ":optionsListDataView"));
            }
            default -> {}
        }
        return names;
    }

    @Test
    void stringsThatLookLikeJsonAreJson() {
        List<JsonNode> parsed = new ArrayList<>();
        for (SavedObject object : bundle.objects()) {
            object.jsonStrings().forEach(json -> parsed.add(SavedObjectBundle.parse(json)));
        }
        assertThat(parsed).hasSizeGreaterThan(bundle.objects().size());
    }

    /**
     * Checks the attributes of dashboards: at this migration version Kibana rejects a dashboard with any other
     * attribute.
     */
    @Test
    void dashboardsHaveOnlyAttributesThatKibanaKnows() {
        assertThat(bundle.ofType("dashboard"))
                .isNotEmpty()
                .allSatisfy(dashboard -> assertThat(dashboard.attributes().fieldNames())
                        .toIterable()
                        .as(dashboard.toString())
                        .isSubsetOf(
                                "title",
                                "description",
                                "panelsJSON",
                                "optionsJSON",
                                "timeRestore",
                                "timeFrom",
                                "timeTo",
                                "refreshInterval",
                                "controlGroupInput",
                                "kibanaSavedObjectMeta",
                                "version"));
        assertThat(bundle.get("dashboard", "zhengwen-overview")
                        .attributes()
                        .path("controlGroupInput")
                        .fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("controlStyle", "chainingSystem", "ignoreParentSettingsJSON", "panelsJSON");
    }

    @Test
    void usesOnlyFeaturesOfTheFreeLicence() {
        Set<String> basic = Set.of("lnsXY", "lnsMetric", "lnsDatatable", "lnsTagcloud", "lnsHeatmap");
        assertThat(bundle.ofType("lens")).isNotEmpty().allSatisfy(lens -> {
            assertThat(lens.attributes().path("visualizationType").asText()).isIn(basic);
            assertThat(lens.attributes().at("/state/visualization/layers"))
                    .noneMatch(layer -> !layer.path("layerType").asText().equals("data"));
        });
    }
}
