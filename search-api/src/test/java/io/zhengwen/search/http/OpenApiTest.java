package io.zhengwen.search.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.zhengwen.guard.RegisteredRoute;
import io.zhengwen.guard.ServerPolicy;
import io.zhengwen.search.OpenApiContract;
import io.zhengwen.search.SharedLanguageResources;
import io.zhengwen.search.query.LanguageResources;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class OpenApiTest {
    private static final LanguageResources KNOWLEDGE = SharedLanguageResources.get();

    /** The parameters that the error message for a wrong parameter lists. */
    @Test
    void describesEveryParameterAndNoOther() throws Exception {
        Map<String, Set<String>> described = OpenApiContract.queryParameters();
        Map<String, Set<String>> taken = new TreeMap<>();
        try (HttpServer server =
                HttpServer.start("127.0.0.1", 0, ServerPolicy.open(), new FakeIndex(), KNOWLEDGE, new FakeIntake())) {
            for (String path : described.keySet()) {
                taken.put(path, taken(server, path));
            }
        }
        assertThat(described).isEqualTo(taken);
    }

    private static Set<String> taken(HttpServer server, String path) throws Exception {
        String there =
                path.replace("{facet}", "topic").replace("{type}", "topic").replaceAll("\\{[a-z]+}", "x");
        URI address = URI.create("http://127.0.0.1:" + server.port() + there + "?no_such_parameter=1");
        String answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                .body();
        String allowed = new ObjectMapper().readTree(answer).path("allowed").asText();
        assertThat(allowed).as(answer).startsWith("one of ");
        return Arrays.stream(allowed.substring("one of ".length()).split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void describesEveryAddressAndNoOther() {
        Set<String> answered = new TreeSet<>();
        try (HttpServer server =
                HttpServer.start("127.0.0.1", 0, ServerPolicy.open(), new FakeIndex(), KNOWLEDGE, new FakeIntake())) {
            for (RegisteredRoute route : server.routes().routes()) {
                if (!isPage(route.pattern())) {
                    answered.add(route.method() + " " + OpenApiContract.nameless(route.pattern()));
                }
            }
        }
        Set<String> described = OpenApiContract.operations();
        assertThat(described).isEqualTo(answered);
    }

    /** Addresses for people, which the description leaves out. */
    private static boolean isPage(String pattern) {
        return pattern.equals("/") || pattern.startsWith("/page/") || pattern.startsWith("/docs");
    }
}
