package io.zhengwen.entities;

import io.zhengwen.entities.gazetteer.Gazetteer;
import io.zhengwen.entities.mention.Mention;
import io.zhengwen.entities.mention.MentionType;
import io.zhengwen.entities.subject.SubjectFinder.Sentence;
import io.zhengwen.entities.subject.SubjectFinder.Subjects;
import io.zhengwen.entities.topic.TopicEvidence;
import io.zhengwen.text.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Combines mentions, topics and subjects into {@link PassageEntities}. */
final class EntityAssembler {
    private final Gazetteer gazetteer;

    EntityAssembler(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** A passage with its mentions, topics and subjects. */
    PassageEntities passage(List<Mention> mentions, List<TopicEvidence> topics, Subjects subjects) {
        List<String> districts = districts(mentions);
        return new PassageEntities(
                mentions,
                topics,
                districts,
                gazetteer.paths(districts),
                names(mentions, MentionType.ENTERPRISE),
                names(mentions, MentionType.PERSON),
                subjects.districts(),
                gazetteer.paths(subjects.districts()),
                subjects.enterprises());
    }

    /** A passage that is about what it names. */
    PassageEntities passage(List<Mention> mentions, List<TopicEvidence> topics) {
        return passage(mentions, topics, new Subjects(districts(mentions), names(mentions, MentionType.ENTERPRISE)));
    }

    /** Everything that the passages of an article name; topics with their best evidence. */
    PassageEntities whole(Collection<PassageEntities> passages) {
        List<Mention> mentions =
                passages.stream().flatMap(p -> p.mentions().stream()).toList();
        List<String> districts = districts(mentions);
        List<String> subjectDistricts = distinct(passages, PassageEntities::subjectDistricts);
        return new PassageEntities(
                List.of(),
                strongest(passages.stream().flatMap(p -> p.topics().stream()).toList()),
                districts,
                gazetteer.paths(districts),
                names(mentions, MentionType.ENTERPRISE),
                names(mentions, MentionType.PERSON),
                subjectDistricts,
                gazetteer.paths(subjectDistricts),
                distinct(passages, PassageEntities::subjectEnterprises));
    }

    /** A passage as the subject finder reads it. */
    static Sentence sentence(String text, List<Mention> mentions) {
        return new Sentence(text, districts(mentions), names(mentions, MentionType.ENTERPRISE));
    }

    /** The mentions inside a sentence, offsets relative to it; of mentions in order of offset. */
    static List<Mention> cut(List<Mention> mentions, Span sentence) {
        List<Mention> inside = new ArrayList<>();
        for (int i = firstFrom(mentions, sentence.start()); i < mentions.size(); i++) {
            Mention mention = mentions.get(i);
            if (mention.start() > sentence.end()) {
                break;
            }
            if (mention.end() <= sentence.end()) {
                inside.add(shift(mention, sentence.start()));
            }
        }
        return List.copyOf(inside);
    }

    private static int firstFrom(List<Mention> mentions, int start) {
        int low = 0;
        int high = mentions.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (mentions.get(middle).start() < start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Two lists of mentions merged in order of offset. */
    static List<Mention> merge(List<Mention> some, List<Mention> others) {
        List<Mention> all = new ArrayList<>(some);
        all.addAll(others);
        all.sort(Comparator.comparingInt(Mention::start).thenComparingInt(Mention::end));
        return all;
    }

    static List<Span> spans(List<Mention> mentions) {
        return mentions.stream().map(m -> new Span(m.start(), m.end())).toList();
    }

    private static Mention shift(Mention m, int origin) {
        return new Mention(m.type(), m.surface(), m.id(), m.name(), m.start() - origin, m.end() - origin);
    }

    private static List<String> districts(List<Mention> mentions) {
        return mentions.stream()
                .filter(m -> m.type() == MentionType.DISTRICT)
                .map(Mention::id)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static List<String> names(List<Mention> mentions, MentionType type) {
        return mentions.stream()
                .filter(m -> m.type() == type)
                .map(Mention::name)
                .distinct()
                .toList();
    }

    private static List<String> distinct(
            Collection<PassageEntities> passages, Function<PassageEntities, List<String>> part) {
        LinkedHashSet<String> values = new LinkedHashSet<>();
        passages.forEach(p -> values.addAll(part.apply(p)));
        return List.copyOf(values);
    }

    private static List<TopicEvidence> strongest(List<TopicEvidence> evidence) {
        Map<String, TopicEvidence> best = new LinkedHashMap<>();
        for (TopicEvidence topic : evidence) {
            best.merge(topic.topic(), topic, (a, b) -> a.score() >= b.score() ? a : b);
        }
        return best.values().stream()
                .sorted(Comparator.comparingDouble(TopicEvidence::score).reversed())
                .toList();
    }
}
