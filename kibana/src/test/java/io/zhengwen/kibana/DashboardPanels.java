package io.zhengwen.kibana;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.zhengwen.kibana.SavedObjectBundle.SavedObject;
import java.util.ArrayList;
import java.util.List;

/** Reads the JSON that a dashboard stores in string attributes. */
final class DashboardPanels {
    private DashboardPanels() {}

    /** Returns the controls by id; missing if the dashboard has none. */
    static JsonNode controls(SavedObject dashboard) {
        return dashboard.attributes().has("controlGroupInput")
                ? dashboard.nested("/controlGroupInput/panelsJSON")
                : MissingNode.getInstance();
    }

    static List<Panel> panels(SavedObject dashboard) {
        List<Panel> panels = new ArrayList<>();
        for (JsonNode panel : dashboard.nested("/panelsJSON")) {
            panels.add(new Panel(panel));
        }
        return panels;
    }

    /** A panel, which is a rectangle of the dashboard. */
    record Panel(JsonNode json) {
        String id() {
            return json.path("panelIndex").asText();
        }

        String reference() {
            return id() + ":" + json.path("panelRefName").asText();
        }

        int x() {
            return number("x");
        }

        int y() {
            return number("y");
        }

        int right() {
            return x() + number("w");
        }

        int bottom() {
            return y() + number("h");
        }

        boolean overlaps(Panel other) {
            return x() < other.right() && other.x() < right() && y() < other.bottom() && other.y() < bottom();
        }

        private int number(String name) {
            return json.at("/gridData/" + name).intValue();
        }
    }
}
