package io.zhengwen.search.query;

import java.util.List;

/**
 * Words to search for, in any order.
 *
 * @param typed the clean input, with single spaces
 * @param content the distinct content words, without function and question words
 * @param names sequences of single characters, which IK produces for unknown names (赵|鹏)
 * @param enough the minimum number of {@link #content} words that a passage must have; 0 when there are none
 */
public record QueryWords(String typed, List<String> content, List<String> names, int enough) {
    /** No words. */
    public static final QueryWords NONE = new QueryWords("", List.of(), List.of(), 0);

    public QueryWords {
        content = List.copyOf(content);
        names = List.copyOf(names);
        if (enough < 0 || enough > content.size() || (enough == 0 && !content.isEmpty())) {
            throw new IllegalArgumentException(enough + " of " + content + " cannot be enough");
        }
    }

    public boolean isEmpty() {
        return typed.isEmpty();
    }

    /** The parts of the input between spaces. */
    public List<String> runs() {
        return isEmpty() ? List.of() : List.of(typed.split(" ", -1));
    }
}
