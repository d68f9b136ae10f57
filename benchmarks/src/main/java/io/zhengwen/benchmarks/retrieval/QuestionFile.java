package io.zhengwen.benchmarks.retrieval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Paragraphs with questions about each, read from a file in the format of SQuAD and CMRC 2018. */
record QuestionFile(List<Context> contexts) {
    QuestionFile {
        contexts = List.copyOf(contexts);
    }

    /** A paragraph with its questions. */
    record Context(String id, String text, List<String> questions) {
        Context {
            questions = List.copyOf(questions);
        }
    }

    static QuestionFile read(Path file) {
        try {
            List<Context> contexts = new ArrayList<>();
            for (JsonNode article : new ObjectMapper().readTree(file.toFile()).get("data")) {
                for (JsonNode paragraph : article.get("paragraphs")) {
                    List<String> questions = new ArrayList<>();
                    paragraph
                            .get("qas")
                            .forEach(q -> questions.add(q.get("question").asText()));
                    contexts.add(new Context(
                            "context-" + contexts.size(),
                            paragraph.get("context").asText(),
                            questions));
                }
            }
            return new QuestionFile(contexts);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the questions of " + file, e);
        }
    }
}
