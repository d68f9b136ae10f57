package io.zhengwen.app;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.zhengwen.ik.AnalyzerName;
import io.zhengwen.ik.LocalAnalyzers;
import io.zhengwen.ik.Token;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code zhengwen analyze}: prints the tokens of a text. */
@Command(
        name = "analyze",
        description = "Print the tokens of a text as JSON lines, to see why a word is or is not found.",
        footer = {"", "Example:", "  ./zhengwen analyze --analyzer ik_smart 涪陵区引进企业"})
final class AnalyzeCommand implements Callable<Integer> {
    private static final JsonMapper JSON = new JsonMapper();

    @Spec
    @Nullable
    CommandSpec spec;

    @Option(
            names = "--analyzer",
            paramLabel = "NAME",
            defaultValue = "ik_max_word",
            description = "ik_smart, ik_max_word (default), zh_exact, or ik_smart_query (used for queries).")
    String analyzer = "ik_max_word";

    @Mixin
    NodeOptions node = new NodeOptions();

    @Parameters(paramLabel = "TEXT", arity = "1..*", description = "Texts; each is analysed separately.")
    List<String> texts = List.of();

    @Override
    public Integer call() throws IOException {
        AnalyzerName name = name();
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        LocalAnalyzers analysis = LocalAnalyzers.load(node.words());
        for (String text : texts) {
            for (Token token : analysis.analyze(name, text)) {
                out.println(JSON.writeValueAsString(line(name, token)));
            }
        }
        return ExitStatus.DONE.code();
    }

    private AnalyzerName name() {
        try {
            return AnalyzerName.of(analyzer);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(), "--analyzer: " + e.getMessage(), e);
        }
    }

    private static Map<String, Object> line(AnalyzerName name, Token token) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("analyzer", name.text());
        line.put("token", token.text());
        line.put("start", token.start());
        line.put("end", token.end());
        return line;
    }
}
