package io.zhengwen.entities;

import java.util.List;

/** Finds what articles name and are about. One instance serves all threads. */
public final class EntityExtractor {
    private EntityExtractor() {}

    /** Loads gazetteer, models and registry. */
    public static EntityExtractor load() {
        return new EntityExtractor();
    }

    /** Versions of gazetteer, model, taxonomy and registry, part of a document's {@code pipeline}. */
    public String version() {
        return "0";
    }

    public ArticleEntities extract(ArticleText article) {
        return new ArticleEntities(
                PassageEntities.NONE,
                article.paragraphs().stream()
                        .map(p -> new ArticleEntities.Paragraph(
                                PassageEntities.NONE,
                                p.sentences().stream()
                                        .map(s -> PassageEntities.NONE)
                                        .toList()))
                        .toList(),
                PassageEntities.NONE);
    }

    /** What a query's words name: districts, enterprises and topics that could serve as filters. */
    public PassageEntities readQuery(String cleanQuery) {
        return new PassageEntities(
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }
}
