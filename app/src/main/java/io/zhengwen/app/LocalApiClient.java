package io.zhengwen.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.zhengwen.search.query.LanguageResources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** A client of the API over loopback, so that a search in the terminal gives the same results as over HTTP. */
final class LocalApiClient implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final RunningServer serving;

    private LocalApiClient(RunningServer serving) {
        this.serving = serving;
    }

    /** One query parameter; a name may occur more than once. */
    record Parameter(String name, String value) {
        String encoded() {
            return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
        }
    }

    /** Starts the API on a free port until the client is closed. The caller closes the session. */
    static LocalApiClient over(ElasticsearchSession session, LanguageResources knowledge) {
        ServeOptions anyPort = new ServeOptions();
        anyPort.port = 0;
        return new LocalApiClient(RunningServer.start(session, anyPort, knowledge));
    }

    /**
     * Returns the JSON answer.
     *
     * @throws CommandException with the detail of the API's error
     */
    String search(List<Parameter> parameters) throws InterruptedException {
        String query = parameters.stream().map(Parameter::encoded).collect(Collectors.joining("&"));
        URI uri = URI.create(serving.uri() + "/api/v1/search?" + query);
        try {
            HttpResponse<String> response = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (response.statusCode() == 200) {
                return response.body();
            }
            throw refused(response);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot reach the API at " + uri, e);
        }
    }

    private static CommandException refused(HttpResponse<String> response) {
        JsonNode problem = parse(response.body());
        String detail = problem.path("detail").asText(problem.path("title").asText("status " + response.statusCode()));
        ExitStatus status = switch (response.statusCode() / 100) {
            case 4 -> ExitStatus.WRONG_USAGE;
            default -> response.statusCode() == 503 ? ExitStatus.ELASTICSEARCH : ExitStatus.FAULT;
        };
        return new CommandException(status, detail);
    }

    static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the API's answer is not JSON: " + json, e);
        }
    }

    @Override
    public void close() {
        serving.stopAnswering();
    }
}
