package io.zhengwen.ik;

import java.util.List;

/** The word lists that IK publishes, in the order of their files. */
public record IkWordLists(List<String> main, List<String> measures, List<String> stops) {

    public IkWordLists {
        main = List.copyOf(main);
        measures = List.copyOf(measures);
        stops = List.copyOf(stops);
    }

    /** Reads the lists that the build has copied into the jar. */
    public static IkWordLists load() {
        return new IkWordLists(
                WordResource.lines("main.dic"),
                WordResource.lines("quantifier.dic"),
                WordResource.lines("stopword.dic"));
    }
}
