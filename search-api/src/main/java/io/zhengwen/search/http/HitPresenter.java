package io.zhengwen.search.http;

import io.zhengwen.mappings.Level;
import io.zhengwen.search.http.SearchAnswer.HighlightJson;
import io.zhengwen.search.http.SearchAnswer.HitJson;
import io.zhengwen.search.http.SearchAnswer.NameJson;
import io.zhengwen.search.http.SearchAnswer.SubjectJson;
import io.zhengwen.search.http.SearchAnswer.TopicJson;
import io.zhengwen.search.query.Highlight;
import io.zhengwen.search.query.Hit;
import io.zhengwen.text.Span;
import java.util.List;

/** Turns hits into JSON. */
final class HitPresenter {
    private final Labels labels;

    HitPresenter(Labels labels) {
        this.labels = labels;
    }

    HitJson present(Hit hit) {
        return new HitJson(
                hit.id(),
                hit.articleId(),
                hit.level(),
                hit.paragraph(),
                hit.sentence(),
                hit.title(),
                hit.text(),
                highlight(hit),
                hit.publishedAt(),
                hit.source(),
                hit.url(),
                hit.districts().stream().map(labels::district).toList(),
                names(hit.enterprises()),
                hit.topics().stream()
                        .map(id -> new TopicJson(id, labels.topic(id)))
                        .toList(),
                names(hit.persons()),
                new SubjectJson(
                        hit.subject().districts().stream().map(labels::district).toList(),
                        names(hit.subject().enterprises())),
                MentionJson.of(hit.mentions()),
                hit.score(),
                SearchAnswer.OthersJson.of(hit.others()));
    }

    private static List<NameJson> names(List<String> names) {
        return names.stream().map(NameJson::new).toList();
    }

    private static HighlightJson highlight(Hit hit) {
        Highlight highlight = hit.highlight();
        String title = hit.title();
        return new HighlightJson(
                title == null || highlight.title().isEmpty() ? null : Markup.mark(title, highlight.title()),
                highlight.text().isEmpty() ? null : markedText(hit, highlight.text()),
                highlight.text().stream()
                        .map(r -> new int[] {r.start(), r.end()})
                        .toList());
    }

    private static String markedText(Hit hit, List<Span> ranges) {
        return hit.level() == Level.ARTICLE ? Markup.fragments(hit.text(), ranges) : Markup.mark(hit.text(), ranges);
    }
}
