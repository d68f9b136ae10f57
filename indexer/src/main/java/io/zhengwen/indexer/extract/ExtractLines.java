package io.zhengwen.indexer.extract;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.zhengwen.entities.Attribution;
import io.zhengwen.indexer.pipeline.Passages;
import io.zhengwen.indexer.pipeline.Pipeline;
import io.zhengwen.indexer.pipeline.ToldVisit;
import io.zhengwen.indexer.read.Inputs;
import io.zhengwen.indexer.read.ReadOutcome;
import io.zhengwen.mappings.Level;
import io.zhengwen.mappings.Passage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes the passages of articles as lines of JSON, in the order of the text; needs no Elasticsearch. */
public final class ExtractLines {
    private static final ObjectWriter JSON = JsonMapper.builder()
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .build()
            .writer();

    private final Pipeline pipeline;
    private final Set<Level> levels;
    private final boolean visits;

    /**
     * @param levels of the passages that are written
     * @param visits whether visits are written too, behind the passages of their article
     */
    public ExtractLines(Pipeline pipeline, Set<Level> levels, boolean visits) {
        this.pipeline = pipeline;
        this.levels = Set.copyOf(levels);
        this.visits = visits;
    }

    /**
     * Reads all input and writes its passages.
     *
     * @return what was refused, for telling and for the exit status
     */
    public List<ReadOutcome.Rejected> write(Inputs inputs, Writer out) throws InterruptedException {
        List<ReadOutcome.Rejected> refused = new ArrayList<>();
        inputs.read(outcome -> {
            if (outcome instanceof ReadOutcome.Read read) {
                write(pipeline.passages(pipeline.clean(read.article()), Instant.EPOCH), out);
            } else if (outcome instanceof ReadOutcome.Rejected rejected) {
                refused.add(rejected);
            }
        });
        return refused;
    }

    private void write(Passages passages, Writer out) {
        try {
            write(passages.article(), null, out);
            for (Passage part : passages.parts()) {
                write(part, passages.attributions().get(part.id()), out);
            }
            if (visits) {
                for (ToldVisit visit : passages.visits()) {
                    line(ExtractedVisit.of(passages.article().articleId(), visit), out);
                }
            }
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot write the passages of " + passages.article().id(), e);
        }
    }

    private void write(Passage passage, @Nullable Attribution said, Writer out) throws IOException {
        if (levels.contains(passage.level())) {
            line(ExtractedPassage.of(passage, said), out);
        }
    }

    private static void line(Object value, Writer out) throws IOException {
        JSON.writeValue(out, value);
        out.write('\n');
    }
}
