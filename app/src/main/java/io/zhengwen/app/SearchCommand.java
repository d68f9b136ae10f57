package io.zhengwen.app;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code zhengwen search}: searches in the terminal. */
@Command(
        name = "search",
        description = "Search in the terminal, with the same results as GET /api/v1/search.",
        footer = {
            "",
            "Examples:",
            "  ./zhengwen search 调研 --level sentence",
            "  ./zhengwen search '\"绿色低碳\" -榨菜' --district 500102 --json"
        })
final class SearchCommand implements Callable<Integer> {
    @Spec
    @Nullable
    CommandSpec spec;

    @Parameters(
            paramLabel = "QUERY",
            arity = "0..*",
            description = "Words, \"phrases\", -exclusions, OR. Without a query, everything matches.")
    List<String> query = List.of();

    @Option(names = "--level", paramLabel = "LEVEL", description = "article, paragraph (default) or sentence.")
    @Nullable
    String level;

    @Option(names = "--district", paramLabel = "CODE", description = "District: six-digit code or zone id; repeatable.")
    List<String> districts = List.of();

    @Option(names = "--enterprise", paramLabel = "NAME", description = "Canonical name of an enterprise; repeatable.")
    List<String> enterprises = List.of();

    @Option(names = "--topic", paramLabel = "ID", description = "Topic id; repeatable.")
    List<String> topics = List.of();

    @Option(names = "--person", paramLabel = "NAME", description = "Name of a person; repeatable.")
    List<String> persons = List.of();

    @Option(names = "--from", paramLabel = "DATE", description = "First day: yyyy, yyyy-MM or yyyy-MM-dd.")
    @Nullable
    String from;

    @Option(names = "--to", paramLabel = "DATE", description = "Last day, in the same form.")
    @Nullable
    String to;

    @Option(names = "--sort", paramLabel = "ORDER", description = "relevance, newest or oldest.")
    @Nullable
    String sort;

    @Option(names = "--size", paramLabel = "N", description = "Number of hits, 1-100 (default: 10).")
    @Nullable
    Integer size;

    @Option(names = "--json", description = "Print the answer of the API as JSON.")
    boolean json;

    @Mixin
    BackendOptions backend = new BackendOptions();

    @Mixin
    LanguageOptions language = new LanguageOptions();

    @Override
    public Integer call() throws InterruptedException {
        var line = Objects.requireNonNull(spec).commandLine();
        PrintWriter out = line.getOut();
        try (ElasticsearchSession session = backend.join(line.getErr());
                LocalApiClient api = LocalApiClient.over(session, RunningServer.knowledge(backend.node, language))) {
            String answer = api.search(parameters());
            if (json) {
                out.println(answer);
            } else {
                new SearchPrinter(out, Ansi.AUTO.enabled()).print(LocalApiClient.parse(answer));
            }
        }
        return ExitStatus.DONE.code();
    }

    private List<LocalApiClient.Parameter> parameters() {
        List<LocalApiClient.Parameter> all = new ArrayList<>();
        add(all, "q", query.isEmpty() ? null : String.join(" ", query));
        add(all, "level", level);
        districts.forEach(value -> add(all, "district", value));
        enterprises.forEach(value -> add(all, "enterprise", value));
        topics.forEach(value -> add(all, "topic", value));
        persons.forEach(value -> add(all, "person", value));
        add(all, "from", from);
        add(all, "to", to);
        add(all, "sort", sort);
        add(all, "size", size == null ? null : size.toString());
        return all;
    }

    private static void add(List<LocalApiClient.Parameter> all, String name, @Nullable String value) {
        if (value != null) {
            all.add(new LocalApiClient.Parameter(name, value));
        }
    }

    /** Prints an answer in readable form. */
    private record SearchPrinter(PrintWriter out, boolean colours) {
        void print(JsonNode answer) {
            JsonNode total = answer.path("total");
            out.println(total.path("value").asLong() + " hits");
            answer.path("hits").forEach(this::printHit);
            answer.path("facets").properties().forEach(facet -> printFacet(facet.getKey(), facet.getValue()));
        }

        private void printHit(JsonNode hit) {
            out.println();
            String date = hit.path("published_at").asText("");
            out.println(hit.path("title").asText("(no title)") + (date.isEmpty() ? "" : "  " + date) + "  ["
                    + hit.path("id").asText() + "]");
            out.println("  "
                    + marked(hit.path("text").asText(), hit.path("highlight").path("ranges"))
                            .replace("\n", "\n  "));
        }

        private String marked(String text, JsonNode ranges) {
            if (!colours) {
                return text;
            }
            StringBuilder marked = new StringBuilder();
            int at = 0;
            for (JsonNode range : ranges) {
                int start = Math.max(at, range.path(0).asInt());
                int end = Math.min(text.length(), range.path(1).asInt());
                if (start < end) {
                    marked.append(text, at, start)
                            .append("\u001b[1;31m")
                            .append(text, start, end)
                            .append("\u001b[0m");
                    at = end;
                }
            }
            return marked.append(text.substring(at)).toString();
        }

        private void printFacet(String name, JsonNode facet) {
            List<String> values = new ArrayList<>();
            for (JsonNode value : facet.path("values")) {
                if (values.size() == 8) {
                    break;
                }
                values.add(value.path("label").asText(value.path("value").asText()) + " "
                        + value.path("count").asLong());
            }
            if (!values.isEmpty()) {
                out.println();
                out.println(name + ": " + String.join(" · ", values));
            }
        }
    }
}
