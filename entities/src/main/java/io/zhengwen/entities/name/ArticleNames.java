package io.zhengwen.entities.name;

import io.zhengwen.entities.mention.MentionType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Makes the names of an article consistent: a certain name in one place is a name in all others, and a name is extended
 * where a longer known one occurs.
 */
final class ArticleNames {
    private static final int SURE_ENTERPRISE = 4;
    private static final int SURE_PERSON = 3;
    /** Characters that make the name before them part of another name: of a road, a cup, a school. */
    private static final String OTHER_NAMES = "·路街杯镇乡村大";

    private final Map<String, MentionType> known =
            new TreeMap<>(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()));

    private ArticleNames() {}

    /** The names of each passage, some longer than before, some new. */
    static List<List<NameSpan>> agree(List<String> texts, List<List<NameSpan>> tagged) {
        ArticleNames names = new ArticleNames();
        List<List<NameSpan>> found = withoutFirmsAsPersons(texts, tagged);
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            found.get(i).forEach(name -> names.know(name.of(text), name.type()));
        }
        List<List<NameSpan>> agreed = new ArrayList<>();
        SurfaceOccurrences places = new SurfaceOccurrences(names.known);
        for (int i = 0; i < texts.size(); i++) {
            agreed.add(names.isEmpty() ? found.get(i) : complete(texts.get(i), found.get(i), places));
        }
        return agreed;
    }

    /** Retypes persons that are firms: 巴斯夫 in an article that also has 巴斯夫聚氨酯（重庆）有限公司. */
    private static List<List<NameSpan>> withoutFirmsAsPersons(List<String> texts, List<List<NameSpan>> tagged) {
        TreeSet<String> firms = new TreeSet<>();
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            tagged.get(i).stream()
                    .filter(name -> name.type() == MentionType.ENTERPRISE)
                    .map(name -> name.of(text))
                    .filter(name -> name.endsWith("公司"))
                    .forEach(firms::add);
        }
        List<List<NameSpan>> names = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            names.add(tagged.get(i).stream()
                    .map(name -> isFirm(name, name.of(text), firms)
                            ? new NameSpan(MentionType.ENTERPRISE, name.start(), name.end())
                            : name)
                    .toList());
        }
        return names;
    }

    private static boolean isFirm(NameSpan name, String surface, NavigableSet<String> firms) {
        String firm = firms.ceiling(surface);
        return name.type() == MentionType.PERSON
                && surface.length() >= SURE_PERSON
                && firm != null
                && firm.startsWith(surface);
    }

    private boolean isEmpty() {
        return known.isEmpty();
    }

    private void know(String surface, MentionType type) {
        int sure = type == MentionType.ENTERPRISE ? SURE_ENTERPRISE : SURE_PERSON;
        if (surface.length() >= sure) {
            known.putIfAbsent(surface, type);
        }
    }

    private static List<NameSpan> complete(String text, List<NameSpan> found, SurfaceOccurrences places) {
        PlacedNames names = new PlacedNames(found);
        places.in(text).forEach(name -> place(text, name, names));
        return names.inOrder();
    }

    private static void place(String text, NameSpan name, PlacedNames names) {
        List<NameSpan> touched = names.touching(name);
        boolean extendsOne = touched.size() == 1
                && touched.get(0).type() == name.type()
                && touched.get(0).start() == name.start()
                && touched.get(0).end() < name.end();
        boolean free = touched.isEmpty()
                && (name.end() == text.length() || OTHER_NAMES.indexOf(text.charAt(name.end())) < 0)
                && (name.start() == 0 || text.charAt(name.start() - 1) != '·');
        if (extendsOne || free) {
            touched.forEach(names::remove);
            names.add(name);
        }
    }
}
