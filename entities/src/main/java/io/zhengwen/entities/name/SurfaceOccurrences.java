package io.zhengwen.entities.name;

import io.zhengwen.entities.mention.MentionType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds all places of some surfaces in texts, in one walk over each text: a trie is walked from every character, as
 * long as a surface can still match.
 */
final class SurfaceOccurrences {
    private static final Comparator<Occurrence> BY_SURFACE =
            Comparator.comparingInt(Occurrence::surface).thenComparingInt(place -> place.name.start());

    private final Node root = new Node();

    /** @param surfaces not empty, in the order in which their places are wanted */
    SurfaceOccurrences(Map<String, MentionType> surfaces) {
        int order = 0;
        for (Map.Entry<String, MentionType> surface : surfaces.entrySet()) {
            add(surface.getKey(), surface.getValue(), order++);
        }
    }

    private void add(String surface, MentionType type, int order) {
        Node node = root;
        for (int i = 0; i < surface.length(); i++) {
            node = node.next.computeIfAbsent(surface.charAt(i), c -> new Node());
        }
        node.type = type;
        node.surface = order;
    }

    /** The places in a text: surface by surface, each from left to right. */
    List<NameSpan> in(String text) {
        List<Occurrence> places = new ArrayList<>();
        for (int start = 0; start < text.length(); start++) {
            Node node = root;
            for (int end = start; end < text.length(); end++) {
                node = node.next.get(text.charAt(end));
                if (node == null) {
                    break;
                }
                if (node.type != null) {
                    places.add(new Occurrence(node.surface, new NameSpan(node.type, start, end + 1)));
                }
            }
        }
        places.sort(BY_SURFACE);
        return places.stream().map(Occurrence::name).toList();
    }

    private record Occurrence(int surface, NameSpan name) {}

    private static final class Node {
        private final Map<Character, Node> next = new HashMap<>(4);
        private @Nullable MentionType type;
        private int surface;
    }
}
