package io.zhengwen.search.http.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import io.zhengwen.mappings.Passage;
import io.zhengwen.mappings.Passage.PassageMention;
import io.zhengwen.search.query.Facet;
import io.zhengwen.search.query.IndexedArticle;
import io.zhengwen.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The JSON of a whole article. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ArticleAnswer(
        String id,
        @Nullable String title,
        @JsonProperty("published_at") @Nullable String publishedAt,
        @JsonProperty("published_at_origin") @Nullable String publishedAtOrigin,
        @Nullable String source,
        @Nullable String url,
        @Nullable String path,
        @JsonProperty("language_form") String languageForm,
        List<DisplayLabels.District> districts,
        List<SearchAnswer.NameJson> enterprises,
        List<SearchAnswer.TopicJson> topics,
        List<SearchAnswer.NameJson> persons,
        @JsonProperty("title_mentions") List<MentionJson> titleMentions,
        List<ParagraphJson> paragraphs,
        @JsonProperty("indexed_at") String indexedAt,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, JsonNode> extra,
        @Nullable String original) {

    record ParagraphJson(int paragraph, String text, List<SentenceJson> sentences, List<MentionJson> mentions) {}

    /** The offsets of a sentence in the paragraph's text. */
    record SentenceJson(int sentence, int start, int end) {}

    public static ArticleAnswer of(IndexedArticle article, DisplayLabels labels) {
        Passage p = article.passage();
        return new ArticleAnswer(
                p.articleId(),
                p.title(),
                p.publishedAt(),
                p.publishedAtOrigin(),
                p.source(),
                p.url(),
                p.path(),
                p.languageForm(),
                p.district().stream().map(labels::district).toList(),
                names(p.enterprise()),
                p.topic().stream()
                        .map(id -> new SearchAnswer.TopicJson(id, labels.label(Facet.TOPIC, id)))
                        .toList(),
                names(p.person()),
                MentionJson.of(p.titleMentions()),
                article.paragraphs().stream()
                        .map(paragraph -> paragraph(paragraph, p.mentions()))
                        .toList(),
                p.indexedAt(),
                p.extra(),
                p.original());
    }

    private static List<SearchAnswer.NameJson> names(List<String> names) {
        return names.stream().map(SearchAnswer.NameJson::new).toList();
    }

    private static ParagraphJson paragraph(IndexedArticle.Paragraph paragraph, List<PassageMention> ofArticle) {
        Passage p = paragraph.passage();
        List<Span> spans = paragraph.sentences();
        List<SentenceJson> sentences = new ArrayList<>();
        for (Span span : spans) {
            sentences.add(new SentenceJson(sentences.size() + 1, span.start(), span.end()));
        }
        Integer ordinal = p.paragraph();
        List<MentionJson> mentions =
                MentionJson.within(ofArticle, p.offset(), p.offset() + p.text().length());
        return new ParagraphJson(ordinal == null ? 0 : ordinal, p.text(), sentences, mentions);
    }
}
