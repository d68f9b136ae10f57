package io.zhengwen.indexer.extract;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.zhengwen.indexer.pipeline.ArticleRejectedException;
import io.zhengwen.indexer.pipeline.CleanArticle;
import io.zhengwen.indexer.pipeline.Passages;
import io.zhengwen.indexer.pipeline.Pipeline;
import io.zhengwen.indexer.read.Inputs;
import io.zhengwen.indexer.read.ReadOutcome;
import io.zhengwen.indexer.read.Rejects;
import io.zhengwen.mappings.Level;
import io.zhengwen.mappings.Passage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Writes the passages of articles as lines of JSON, in the order of the text; needs no Elasticsearch. */
public final class ExtractLines {
    private static final ObjectWriter JSON = JsonMapper.builder()
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .build()
            .writerFor(ExtractedPassage.class);

    private final Pipeline pipeline;
    private final Set<Level> levels;

    /** @param levels those that are written */
    public ExtractLines(Pipeline pipeline, Set<Level> levels) {
        this.pipeline = pipeline;
        this.levels = Set.copyOf(levels);
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
                CleanArticle article = pipeline.clean(read.article());
                try {
                    write(pipeline.passages(article, Instant.EPOCH), out);
                } catch (ArticleRejectedException rejected) {
                    refused.add(Rejects.article(read.where(), rejected.reason(), article.id(), read.article()));
                }
            } else if (outcome instanceof ReadOutcome.Rejected rejected) {
                refused.add(rejected);
            }
        });
        return refused;
    }

    private void write(Passages passages, Writer out) {
        try {
            write(passages.article(), out);
            for (Passage part : passages.parts()) {
                write(part, out);
            }
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot write the passages of " + passages.article().id(), e);
        }
    }

    private void write(Passage passage, Writer out) throws IOException {
        if (levels.contains(passage.level())) {
            JSON.writeValue(out, ExtractedPassage.of(passage));
            out.write('\n');
        }
    }
}
