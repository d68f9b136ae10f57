package io.zhengwen.indexer.extract;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.zhengwen.articles.read.InputPaths;
import io.zhengwen.articles.read.ReadOutcome;
import io.zhengwen.articles.read.RejectLine;
import io.zhengwen.articles.read.SkipKind;
import io.zhengwen.entities.Attribution;
import io.zhengwen.indexer.pipeline.ArticlePassages;
import io.zhengwen.indexer.pipeline.ArticleRejectedException;
import io.zhengwen.indexer.pipeline.Pipeline;
import io.zhengwen.indexer.pipeline.ReportedVisit;
import io.zhengwen.mappings.Passage;
import io.zhengwen.mappings.PassageLevel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes the passages of articles as lines of JSON, in the order of the text; needs no Elasticsearch. */
public final class ExtractLines {
    private static final ObjectWriter JSON = JsonMapper.builder()
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .build()
            .writer();

    private final Pipeline pipeline;
    private final Set<PassageLevel> levels;
    private final boolean visits;

    /**
     * Creates a writer of passages and visits.
     *
     * @param levels the levels to write
     * @param visits whether to write visits too, after the passages of their article
     */
    public ExtractLines(Pipeline pipeline, Set<PassageLevel> levels, boolean visits) {
        this.pipeline = pipeline;
        this.levels = Set.copyOf(levels);
        this.visits = visits;
    }

    /** The input that was not written. */
    public record Outcome(List<ReadOutcome.Rejected> rejected, Map<SkipKind, Long> skips) {
        public Outcome {
            rejected = List.copyOf(rejected);
            skips = Map.copyOf(skips);
        }
    }

    /**
     * Reads all input and writes its passages.
     *
     * @return the rejected articles and the skipped files, for the report and the exit status
     */
    public Outcome write(InputPaths inputs, Writer out) throws InterruptedException {
        List<ReadOutcome.Rejected> rejected = new ArrayList<>();
        Map<SkipKind, Long> skips = new EnumMap<>(SkipKind.class);
        inputs.read(outcome -> {
            if (outcome instanceof ReadOutcome.Read read) {
                write(read, rejected, out);
            } else if (outcome instanceof ReadOutcome.Rejected rejection) {
                rejected.add(rejection);
            } else if (outcome instanceof ReadOutcome.Skipped skipped) {
                skips.merge(skipped.kind(), 1L, Long::sum);
            }
        });
        return new Outcome(rejected, skips);
    }

    private void write(ReadOutcome.Read read, List<ReadOutcome.Rejected> rejected, Writer out) {
        ArticlePassages passages;
        try {
            passages = pipeline.passages(pipeline.clean(read.article()), Instant.EPOCH);
        } catch (ArticleRejectedException e) {
            rejected.add(
                    RejectLine.article(read.where(), e.reason(), read.article().id(), read.article()));
            return;
        }
        write(passages, out);
    }

    private void write(ArticlePassages passages, Writer out) {
        try {
            write(passages.article(), null, out);
            for (Passage part : passages.parts()) {
                write(part, passages.attributions().get(part.id()), out);
            }
            if (visits) {
                for (ReportedVisit visit : passages.visits()) {
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
