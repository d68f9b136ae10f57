package io.zhengwen.search.query;

import java.util.List;

/**
 * Words to be looked for, in any order.
 *
 * @param typed clean text, runs parted by one space where the reader left one
 * @param content the words that say what is looked for, each once: neither function nor question words
 * @param names neighbouring single characters, which IK leaves behind where it does not know a name (赵|鹏)
 * @param enough how many of {@link #content} a passage needs; 0 when there are none
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

    /** What was typed between spaces. */
    public List<String> runs() {
        return isEmpty() ? List.of() : List.of(typed.split(" ", -1));
    }
}
