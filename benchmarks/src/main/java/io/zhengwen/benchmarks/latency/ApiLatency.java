package io.zhengwen.benchmarks.latency;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zhengwen.benchmarks.latency.OpenLoop.Times;
import io.zhengwen.ik.AnalyzerName;
import io.zhengwen.ik.LocalAnalyzers;
import io.zhengwen.ik.Token;
import io.zhengwen.mappings.IndexNames;
import io.zhengwen.mappings.PassageLevel;
import io.zhengwen.search.SearchServer;
import io.zhengwen.search.SearchServerConfig;
import io.zhengwen.search.query.LanguageResources;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.http.HttpHost;
import org.elasticsearch.client.RestClient;

/**
 * Compares the latency of searches through the API with that of the same queries sent directly to Elasticsearch.
 *
 * <p>Each search has highlights and all facets, as the API requests them. Both ways run the same searches in
 * alternating blocks of one run, at the same rate. A search has one or two words of a random passage; half of the
 * passages are paragraphs, half sentences. A quarter of the searches filters by a topic of the passage, a quarter by
 * a district, so that each finds something. Afterwards the latency of suggestions is measured, for the first
 * characters of such words and for pinyin.
 */
public final class ApiLatency {
    private static final long SEED = 20_231_102;
    private static final int SAMPLE = 1_000;
    private static final int WARM_UP_ROUNDS = 4;
    private static final int BLOCK = 100;
    private static final int SUGGESTIONS_PER_SECOND = 20;
    private static final List<String> PINYIN =
            List.of("fuling", "fl", "chongqing", "cq", "beijing", "shanghai", "zj", "gs", "jinrong", "ny");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final String elasticsearch;
    private final SearchServer server;
    private final RecordingTransport transport;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final OpenLoop loop = new OpenLoop();

    private ApiLatency(String elasticsearch, SearchServer server, RecordingTransport transport) {
        this.elasticsearch = elasticsearch;
        this.server = server;
        this.transport = transport;
    }

    /** A search: its words, its level and its filter parameter. */
    private record Search(String words, PassageLevel level, String filter) {}

    /** One search through the API and directly. */
    private record Pair(String words, HttpRequest api, HttpRequest direct) {}

    /**
     * Runs the measurement.
     *
     * @param arguments the address of an Elasticsearch with indexed articles, the number of different searches, and
     *     the arrival rates in requests per second
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length < 3) {
            System.err.println("usage: run latency/ApiLatency ELASTICSEARCH-URL SEARCHES RATE…");
            System.exit(2);
        }
        String elasticsearch = arguments[0].replaceAll("/$", "");
        LanguageResources resources = LanguageResources.load();
        RecordingTransport transport = new RecordingTransport(new RestClientTransport(
                RestClient.builder(HttpHost.create(elasticsearch)).build(), new JacksonJsonpMapper()));
        try (transport;
                SearchServer server = SearchServer.start(
                        SearchServerConfig.onLoopback(0),
                        new ElasticsearchClient(transport),
                        IndexNames.DEFAULT,
                        resources)) {
            ApiLatency latency = new ApiLatency(elasticsearch, server, transport);
            List<Pair> pairs = latency.pairs(latency.searches(resources.analysis(), Integer.parseInt(arguments[1])));
            List<Double> rates =
                    Stream.of(arguments).skip(2).map(Double::valueOf).toList();
            latency.warmUp(pairs, Collections.max(rates));
            for (double rate : rates) {
                latency.compare(pairs, rate);
            }
            latency.suggest(pairs);
        }
    }

    /** Returns {@code count} different searches. */
    private List<Search> searches(LocalAnalyzers analysis, int count) throws IOException, InterruptedException {
        Random random = new Random(SEED);
        Map<String, Search> searches = new LinkedHashMap<>();
        for (int number = 0; searches.size() < count; number++) {
            int before = searches.size();
            PassageLevel level = number % 2 == 0 ? PassageLevel.PARAGRAPH : PassageLevel.SENTENCE;
            for (JsonNode hit : sample(level, number)) {
                JsonNode passage = hit.get("_source");
                String words = words(analysis, passage.path("text").asText(), random);
                if (!words.isEmpty() && searches.size() < Math.min(count, before + count / 2)) {
                    searches.putIfAbsent(words, new Search(words, level, filter(passage, searches.size())));
                }
            }
            if (searches.size() == before) {
                throw new IllegalStateException("the index has words for only " + before + " searches");
            }
        }
        return List.copyOf(searches.values());
    }

    private JsonNode sample(PassageLevel level, int number) throws IOException, InterruptedException {
        String body = "{\"size\":" + SAMPLE + ",\"_source\":[\"text\",\"topic\",\"district\"],\"query\":"
                + "{\"function_score\":{\"random_score\":{\"seed\":" + (SEED + number) + ",\"field\":\"_seq_no\"}}}}";
        return MAPPER.readTree(body(direct(level, body))).at("/hits/hits");
    }

    /** Returns one or two of the text's words; empty if no word has two characters or more. */
    private static String words(LocalAnalyzers analysis, String text, Random random) {
        List<String> words = analysis.analyze(AnalyzerName.IK_SMART, text).stream()
                .map(Token::text)
                .filter(word -> word.length() > 1)
                .toList();
        if (words.isEmpty()) {
            return "";
        }
        String one = words.get(random.nextInt(words.size()));
        String other = words.get(random.nextInt(words.size()));
        return random.nextBoolean() || one.equals(other) ? one : one + " " + other;
    }

    private static String filter(JsonNode passage, int number) {
        String field = number % 4 == 1 ? "topic" : "district";
        JsonNode values = passage.path(field);
        return number % 4 > 2 || number % 4 == 0 || values.isEmpty()
                ? ""
                : "&" + field + "=" + encoded(values.get(0).asText());
    }

    /** Pairs each search with the request that the API sends for it. */
    private List<Pair> pairs(List<Search> searches) throws IOException, InterruptedException {
        List<Pair> pairs = new ArrayList<>();
        for (Search search : searches) {
            HttpRequest api = get(
                    "/api/v1/search?level=" + search.level().id() + search.filter() + "&q=" + encoded(search.words()));
            long found = MAPPER.readTree(body(api)).at("/total/value").asLong();
            ObjectNode sent = (ObjectNode) MAPPER.readTree(Objects.requireNonNull(transport.lastSearch()));
            sent.remove("pit");
            HttpRequest direct = direct(search.level(), sent.toString());
            long directlyFound =
                    MAPPER.readTree(body(direct)).at("/hits/total/value").asLong();
            if (found == 0 || found != directlyFound) {
                throw new IllegalStateException(search + " found " + found + ", directly " + directlyFound);
            }
            pairs.add(new Pair(search.words(), api, direct));
        }
        transport.stopRecording();
        return pairs;
    }

    /** The latencies of one round, through the API and directly. */
    private record Round(List<Double> api, List<Double> direct) {}

    /**
     * Sends every search both ways, first one after the other, then several times at the highest rate. The second
     * part makes the JIT compile code that runs only when searches overlap; otherwise that would slow down the first
     * measured searches.
     */
    private void warmUp(List<Pair> pairs, double perSecond) throws IOException, InterruptedException {
        for (Pair pair : pairs) {
            body(pair.api());
            body(pair.direct());
        }
        for (int round = 0; round < WARM_UP_ROUNDS; round++) {
            round(pairs, perSecond);
        }
    }

    private Round round(List<Pair> pairs, double perSecond) {
        Round round = new Round(new ArrayList<>(), new ArrayList<>());
        for (int from = 0; from < pairs.size(); from += BLOCK) {
            List<Pair> block = pairs.subList(from, Math.min(from + BLOCK, pairs.size()));
            boolean apiFirst = from / BLOCK % 2 == 0;
            for (boolean throughApi : List.of(apiFirst, !apiFirst)) {
                List<Double> times = throughApi ? round.api() : round.direct();
                times.addAll(loop.run(
                        block.stream()
                                .map(throughApi ? Pair::api : Pair::direct)
                                .toList(),
                        perSecond));
            }
        }
        return round;
    }

    private void compare(List<Pair> pairs, double perSecond) {
        Round round = round(pairs, perSecond);
        Times api = Times.of(round.api());
        Times direct = Times.of(round.direct());
        System.out.printf(Locale.ROOT, "%.0f requests/s, %d different searches%n", perSecond, pairs.size());
        System.out.println("  API     " + api);
        System.out.println("  direct  " + direct);
        System.out.printf(
                Locale.ROOT,
                "  ratio   median %.2f, p95 %.2f, p99 %.2f%n",
                api.quantile(0.5) / direct.quantile(0.5),
                api.quantile(0.95) / direct.quantile(0.95),
                api.quantile(0.99) / direct.quantile(0.99));
    }

    private void suggest(List<Pair> pairs) {
        List<HttpRequest> requests = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            String words = pairs.get(i).words();
            String typed = i % 3 == 0 ? PINYIN.get(i / 3 % PINYIN.size()) : words.substring(0, 1 + i % 2);
            requests.add(get("/api/v1/suggest?q=" + encoded(typed)));
        }
        loop.run(requests.subList(0, Math.min(BLOCK, requests.size())), SUGGESTIONS_PER_SECOND);
        System.out.println("suggestions, " + SUGGESTIONS_PER_SECOND + " requests/s");
        System.out.println("          " + Times.of(loop.run(requests, SUGGESTIONS_PER_SECOND)));
    }

    private HttpRequest get(String address) {
        return HttpRequest.newBuilder(URI.create(server.uri() + address)).build();
    }

    private HttpRequest direct(PassageLevel level, String body) {
        URI address = URI.create(
                elasticsearch + "/" + IndexNames.DEFAULT.alias(level) + "/_search?typed_keys=true&request_cache=false");
        return HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private String body(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
