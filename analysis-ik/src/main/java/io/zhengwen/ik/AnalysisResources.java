package io.zhengwen.ik;

import java.util.ArrayList;
import java.util.List;

/**
 * All words that the analyzers use.
 *
 * @param main what texts are cut into
 * @param measures what numbers take: 年, 平方公里
 * @param stops left out everywhere
 * @param functions left out of queries
 */
record AnalysisResources(List<String> main, List<String> measures, List<String> stops, List<String> functions) {

    AnalysisResources {
        main = List.copyOf(main);
        measures = List.copyOf(measures);
        stops = List.copyOf(stops);
        functions = List.copyOf(functions);
    }

    /** IK's words and nothing else. */
    static AnalysisResources ofIk() {
        IkWordLists ik = IkWordLists.load();
        return new AnalysisResources(ik.main(), ik.measures(), ik.stops(), List.of());
    }

    /** IK's words, those of the domain, and the user's. */
    static AnalysisResources with(List<String> userWords) {
        IkWordLists ik = IkWordLists.load();
        List<String> main = new ArrayList<>(ik.main());
        main.addAll(WordResource.lines("domain.dic"));
        main.addAll(userWords);
        return new AnalysisResources(main, ik.measures(), ik.stops(), WordResource.words("function-words.dic"));
    }
}
