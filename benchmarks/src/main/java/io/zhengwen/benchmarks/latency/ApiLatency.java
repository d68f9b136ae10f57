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
 * Searches with highlights and all facets through the API, and with the very query that the API sends, sent to
 * Elasticsearch directly: the same searches, in one run, in blocks by turns, each at the same rate. A search has one or
 * two words of a random passage, half of them a paragraph's and half a sentence's; a quarter is narrowed to a topic of
 * the passage, a quarter to a district, so that each finds something. Then suggestions, for the first characters of
 * such words and for pinyin.
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

    /** What is looked for. */
    private record Wanted(String words, PassageLevel level, String narrowed) {}

    /** One search, both ways. */
    private record Pair(String words, HttpRequest api, HttpRequest direct) {}

    /**
     * Runs the measurement.
     *
     * @param arguments the address of an Elasticsearch with indexed articles, how many different searches, and the
     *     arrival rates in requests a second
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length < 3) {
            System.err.println("usage: run latency/ApiLatency ELASTICSEARCH-URL SEARCHES RATE…");
            System.exit(2);
        }
        String elasticsearch = arguments[0].replaceAll("/$", "");
        LanguageResources knowledge = LanguageResources.load();
        RecordingTransport transport = new RecordingTransport(new RestClientTransport(
                RestClient.builder(HttpHost.create(elasticsearch)).build(), new JacksonJsonpMapper()));
        try (transport;
                SearchServer server = SearchServer.start(
                        SearchServerConfig.onLoopback(0),
                        new ElasticsearchClient(transport),
                        IndexNames.DEFAULT,
                        knowledge)) {
            ApiLatency latency = new ApiLatency(elasticsearch, server, transport);
            List<Pair> pairs = latency.pairs(latency.searches(knowledge.analysis(), Integer.parseInt(arguments[1])));
            List<Double> rates =
                    Stream.of(arguments).skip(2).map(Double::valueOf).toList();
            latency.warmUp(pairs, Collections.max(rates));
            for (double rate : rates) {
                latency.compare(pairs, rate);
            }
            latency.suggest(pairs);
        }
    }

    /** So many different searches. */
    private List<Wanted> searches(LocalAnalyzers analysis, int count) throws IOException, InterruptedException {
        Random random = new Random(SEED);
        Map<String, Wanted> searches = new LinkedHashMap<>();
        for (int number = 0; searches.size() < count; number++) {
            int before = searches.size();
            PassageLevel level = number % 2 == 0 ? PassageLevel.PARAGRAPH : PassageLevel.SENTENCE;
            for (JsonNode hit : sample(level, number)) {
                JsonNode passage = hit.get("_source");
                String words = words(analysis, passage.path("text").asText(), random);
                if (!words.isEmpty() && searches.size() < Math.min(count, before + count / 2)) {
                    searches.putIfAbsent(words, new Wanted(words, level, narrowed(passage, searches.size())));
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

    /** One or two of the text's words; empty when it has none of two characters. */
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

    private static String narrowed(JsonNode passage, int number) {
        String field = number % 4 == 1 ? "topic" : "district";
        JsonNode values = passage.path(field);
        return number % 4 > 2 || number % 4 == 0 || values.isEmpty()
                ? ""
                : "&" + field + "=" + encoded(values.get(0).asText());
    }

    /** Each search with what the API sends for it. */
    private List<Pair> pairs(List<Wanted> searches) throws IOException, InterruptedException {
        List<Pair> pairs = new ArrayList<>();
        for (Wanted wanted : searches) {
            HttpRequest api = get("/api/v1/search?level=" + wanted.level().id() + wanted.narrowed() + "&q="
                    + encoded(wanted.words()));
            long found = MAPPER.readTree(body(api)).at("/total/value").asLong();
            ObjectNode sent = (ObjectNode) MAPPER.readTree(Objects.requireNonNull(transport.lastSearch()));
            sent.remove("pit");
            HttpRequest direct = direct(wanted.level(), sent.toString());
            long directlyFound =
                    MAPPER.readTree(body(direct)).at("/hits/total/value").asLong();
            if (found == 0 || found != directlyFound) {
                throw new IllegalStateException(wanted + " found " + found + ", directly " + directlyFound);
            }
            pairs.add(new Pair(wanted.words(), api, direct));
        }
        transport.stopRecording();
        return pairs;
    }

    /** What one round took, both ways. */
    private record Round(List<Double> api, List<Double> direct) {}

    /**
     * Asks everything both ways, one after the other and then some times at the highest rate: what happens only when
     * searches overlap is compiled then, which would take a processor away from the first that are measured.
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
        Times ours = Times.of(round.api());
        Times bare = Times.of(round.direct());
        System.out.printf(Locale.ROOT, "%.0f requests/s, %d different searches%n", perSecond, pairs.size());
        System.out.println("  API     " + ours);
        System.out.println("  direct  " + bare);
        System.out.printf(
                Locale.ROOT,
                "  ratio   median %.2f, p95 %.2f, p99 %.2f%n",
                ours.quantile(0.5) / bare.quantile(0.5),
                ours.quantile(0.95) / bare.quantile(0.95),
                ours.quantile(0.99) / bare.quantile(0.99));
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
