package io.zhengwen.indexer.write;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article as stored in the index.
 *
 * @param members its record: hash, pipeline, path and counts
 * @param seqNo with {@code primaryTerm}, the version of the document that was read
 */
public record StoredArticle(Members members, long seqNo, long primaryTerm) {
    /** The members of an article's document that are its record. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Members(
            @Nullable String contentHash,
            @Nullable String pipeline,
            @Nullable String indexedAt,
            @Nullable String story,
            @Nullable List<Integer> sentenceCounts) {
        /** The names of the members in documents. */
        static final List<String> FIELDS =
                List.of("content_hash", "pipeline", "indexed_at", "story", "sentence_counts");

        /** The number of sentences of each paragraph. */
        public List<Integer> counts() {
            return sentenceCounts == null ? List.of() : sentenceCounts;
        }
    }

    boolean isSame(String contentHash, String pipeline) {
        return contentHash.equals(members.contentHash()) && pipeline.equals(members.pipeline());
    }

    /** The number of its documents, its own included. */
    int documents() {
        List<Integer> counts = members.counts();
        return 1 + counts.size() + counts.stream().mapToInt(Integer::intValue).sum();
    }

    /** Returns the larger number of sentences for each paragraph, so that every passage of either is counted. */
    static List<Integer> larger(List<Integer> some, List<Integer> others) {
        List<Integer> larger = new ArrayList<>();
        for (int i = 0; i < Math.max(some.size(), others.size()); i++) {
            larger.add(Math.max(i < some.size() ? some.get(i) : 0, i < others.size() ? others.get(i) : 0));
        }
        return larger;
    }
}
