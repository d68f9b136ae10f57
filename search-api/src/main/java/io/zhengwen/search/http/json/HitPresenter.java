package io.zhengwen.search.http.json;

import io.zhengwen.mappings.PassageLevel;
import io.zhengwen.search.http.json.SearchAnswer.HighlightJson;
import io.zhengwen.search.http.json.SearchAnswer.HitJson;
import io.zhengwen.search.http.json.SearchAnswer.NameJson;
import io.zhengwen.search.http.json.SearchAnswer.SubjectJson;
import io.zhengwen.search.http.json.SearchAnswer.TopicJson;
import io.zhengwen.search.query.HitHighlight;
import io.zhengwen.search.query.PassageHit;
import io.zhengwen.text.Span;
import java.util.List;

/** Turns hits into JSON. */
public final class HitPresenter {
    private final DisplayLabels labels;

    public HitPresenter(DisplayLabels labels) {
        this.labels = labels;
    }

    public HitJson present(PassageHit hit) {
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

    private static HighlightJson highlight(PassageHit hit) {
        HitHighlight highlight = hit.highlight();
        String title = hit.title();
        return new HighlightJson(
                title == null || highlight.title().isEmpty() ? null : HighlightHtml.mark(title, highlight.title()),
                highlight.text().isEmpty() ? null : markedText(hit, highlight.text()),
                highlight.text().stream()
                        .map(r -> new int[] {r.start(), r.end()})
                        .toList());
    }

    private static String markedText(PassageHit hit, List<Span> ranges) {
        return hit.level() == PassageLevel.ARTICLE
                ? HighlightHtml.fragments(hit.text(), ranges)
                : HighlightHtml.mark(hit.text(), ranges);
    }
}
