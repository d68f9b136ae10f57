package io.zhengwen.ik;

import io.zhengwen.ik.FoldPhrases.Phrase;
import java.util.List;

/**
 * HanLP's dictionary of traditional to simplified characters and phrases, limited to entries that keep the length.
 *
 * <p>About 1,000 rare characters have a simplified form outside the basic plane, which takes two UTF-16 units; they
 * are left out, and so are the entries that replace the wording.
 */
final class TraditionalWords {

    private static final String RESOURCE = "t2s.txt";

    private TraditionalWords() {}

    static List<Phrase> load() {
        return WordResource.lines(RESOURCE).stream()
                .map(line -> line.split("=", 2))
                .filter(entry -> entry.length == 2 && entry[0].length() == entry[1].length())
                .filter(entry -> entry[0].chars().noneMatch(TraditionalWords::isSurrogate))
                .filter(entry -> entry[1].chars().noneMatch(TraditionalWords::isSurrogate))
                .filter(entry -> !entry[0].equals("程式"))
                .map(entry -> new Phrase(entry[0], entry[1]))
                .toList();
    }

    private static boolean isSurrogate(int unit) {
        return Character.isSurrogate((char) unit);
    }
}
