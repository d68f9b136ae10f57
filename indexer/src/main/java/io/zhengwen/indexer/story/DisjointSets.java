package io.zhengwen.indexer.story;

import java.util.HashMap;
import java.util.Map;

/** Groups of names (union-find); a group is represented by its smallest name, in whatever order it was joined. */
final class DisjointSets {
    private final Map<String, String> above = new HashMap<>();

    /** Returns the smallest name of the group. */
    String smallest(String name) {
        String root = name;
        for (String next = above.get(root); next != null; next = above.get(root)) {
            root = next;
        }
        for (String step = name; !step.equals(root); ) {
            String next = above.put(step, root);
            step = next == null ? root : next;
        }
        return root;
    }

    void join(String one, String other) {
        String a = smallest(one);
        String b = smallest(other);
        if (a.compareTo(b) < 0) {
            above.put(b, a);
        } else if (b.compareTo(a) < 0) {
            above.put(a, b);
        }
    }

    boolean areJoined(String one, String other) {
        return smallest(one).equals(smallest(other));
    }
}
