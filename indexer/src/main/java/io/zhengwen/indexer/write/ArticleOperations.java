package io.zhengwen.indexer.write;

import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.util.BinaryData;
import co.elastic.clients.util.ContentType;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.zhengwen.indexer.pipeline.PassageIds;
import io.zhengwen.mappings.FieldNames;
import io.zhengwen.mappings.Passage;
import io.zhengwen.mappings.PassageLevel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Builds the bulk operations on an article's documents, all routed by the article's id. */
public final class ArticleOperations {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final ObjectWriter PASSAGES = MAPPER.writerFor(Passage.class);

    private final IndexGeneration generation;

    public ArticleOperations(IndexGeneration generation) {
        this.generation = generation;
    }

    /** Writes a paragraph or a sentence, replacing any older form. */
    BulkOperation put(Passage passage) {
        return BulkOperation.of(b -> b.index(i -> i.index(generation.index(passage.level()))
                .id(passage.id())
                .routing(passage.articleId())
                .document(json(passage))));
    }

    /** Creates an article's document if it does not exist. */
    BulkOperation create(Passage article) {
        return BulkOperation.of(b -> b.create(i -> i.index(generation.index(PassageLevel.ARTICLE))
                .id(article.id())
                .routing(article.id())
                .document(json(article))));
    }

    /** Replaces an article's document if it has not changed since it was claimed. */
    BulkOperation replace(Passage article, ItemResult.Done claimed) {
        return BulkOperation.of(b -> b.index(i -> i.index(generation.index(PassageLevel.ARTICLE))
                .id(article.id())
                .routing(article.id())
                .ifSeqNo(claimed.seqNo())
                .ifPrimaryTerm(claimed.primaryTerm())
                .document(json(article))));
    }

    /** Removes the hash from a stored article and sets its counts to cover every passage that it has or will have. */
    BulkOperation claim(String articleId, StoredArticle stored, List<Integer> newSentenceCounts) {
        List<Integer> counts = StoredArticle.larger(stored.members().counts(), newSentenceCounts);
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("content_hash", null);
        members.put("paragraph_count", counts.size());
        members.put("sentence_counts", counts);
        return BulkOperation.of(b -> b.update(u -> u.index(generation.index(PassageLevel.ARTICLE))
                .id(articleId)
                .routing(articleId)
                .ifSeqNo(stored.seqNo())
                .ifPrimaryTerm(stored.primaryTerm())
                .binaryAction(json(Map.of("doc", members)))));
    }

    BulkOperation deleteArticle(String articleId, ItemResult.Done claimed) {
        return BulkOperation.of(b -> b.delete(d -> d.index(generation.index(PassageLevel.ARTICLE))
                .id(articleId)
                .routing(articleId)
                .ifSeqNo(claimed.seqNo())
                .ifPrimaryTerm(claimed.primaryTerm())));
    }

    /** Assigns a passage to another story, if it exists. */
    public BulkOperation assign(String id, String articleId, PassageLevel level, String story) {
        return BulkOperation.of(b -> b.update(u -> u.index(generation.index(level))
                .id(id)
                .routing(articleId)
                .binaryAction(json(Map.of("doc", Map.of(FieldNames.STORY, story))))));
    }

    /** Deletes the passages covered by these counts, except those in {@code staying}. */
    List<BulkOperation> deleteParts(String articleId, List<Integer> sentenceCounts, Set<String> staying) {
        List<BulkOperation> operations = new ArrayList<>();
        for (int p = 1; p <= sentenceCounts.size(); p++) {
            addUnless(staying, PassageIds.paragraph(articleId, p), articleId, PassageLevel.PARAGRAPH, operations);
            for (int s = 1; s <= sentenceCounts.get(p - 1); s++) {
                addUnless(staying, PassageIds.sentence(articleId, p, s), articleId, PassageLevel.SENTENCE, operations);
            }
        }
        return operations;
    }

    private void addUnless(
            Set<String> staying, String id, String articleId, PassageLevel level, List<BulkOperation> operations) {
        if (!staying.contains(id)) {
            operations.add(delete(id, articleId, level));
        }
    }

    BulkOperation delete(String id, String articleId, PassageLevel level) {
        return BulkOperation.of(
                b -> b.delete(d -> d.index(generation.index(level)).id(id).routing(articleId)));
    }

    private static BinaryData json(Passage passage) {
        try {
            return BinaryData.of(PASSAGES.writeValueAsBytes(passage), ContentType.APPLICATION_JSON);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write passage " + passage.id() + " as JSON", e);
        }
    }

    private static BinaryData json(Map<String, ?> members) {
        try {
            return BinaryData.of(MAPPER.writeValueAsBytes(members), ContentType.APPLICATION_JSON);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write " + members + " as JSON", e);
        }
    }
}
