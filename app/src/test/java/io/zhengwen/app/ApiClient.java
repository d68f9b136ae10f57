package io.zhengwen.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A client of a running API. */
final class ApiClient {
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String address;

    ApiClient(String address) {
        this.address = address;
    }

    /** The answer to {@code GET /api/v1/search} with parameters given as name, value, name, value. */
    JsonNode search(String... parameters) throws IOException, InterruptedException {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < parameters.length; i += 2) {
            pairs.add(URLEncoder.encode(parameters[i], StandardCharsets.UTF_8) + "="
                    + URLEncoder.encode(parameters[i + 1], StandardCharsets.UTF_8));
        }
        return get("/api/v1/search?" + String.join("&", pairs));
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = HTTP.send(
                HttpRequest.newBuilder(URI.create(address + path)).build(),
                BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (response.statusCode() != 200) {
            throw new AssertionError(path + " answers " + response.statusCode() + ": " + response.body());
        }
        return JSON.readTree(response.body());
    }

    static List<String> texts(JsonNode answer) {
        List<String> texts = new ArrayList<>();
        answer.path("hits").forEach(hit -> texts.add(hit.path("text").asText()));
        return texts;
    }

    static List<String> facet(JsonNode answer, String name) {
        List<String> values = new ArrayList<>();
        for (JsonNode value : answer.path("facets").path(name).path("values")) {
            if (value.path("count").asLong() > 0) {
                values.add(value.path("value").asText());
            }
        }
        return values;
    }

    static long count(JsonNode answer, String facet, String wanted) {
        for (JsonNode value : answer.path("facets").path(facet).path("values")) {
            if (value.path("value").asText().equals(wanted)) {
                return value.path("count").asLong();
            }
        }
        return -1;
    }
}
