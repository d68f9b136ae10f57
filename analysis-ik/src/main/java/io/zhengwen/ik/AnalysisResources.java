package io.zhengwen.ik;

import java.util.ArrayList;
import java.util.List;

/**
 * The word lists of the analyzers.
 *
 * @param main words that texts are segmented into
 * @param measures measure words, which follow numbers: 年, 平方公里
 * @param stops stop words, left out of texts and queries
 * @param functions function words, left out of queries only
 */
record AnalysisResources(List<String> main, List<String> measures, List<String> stops, List<String> functions) {

    AnalysisResources {
        main = List.copyOf(main);
        measures = List.copyOf(measures);
        stops = List.copyOf(stops);
        functions = List.copyOf(functions);
    }

    /** Returns IK's word lists alone. */
    static AnalysisResources ofIk() {
        IkWordLists ik = IkWordLists.load();
        return new AnalysisResources(ik.main(), ik.measures(), ik.stops(), List.of());
    }

    /** Returns IK's words, the domain words and the user's words. */
    static AnalysisResources with(List<String> userWords) {
        IkWordLists ik = IkWordLists.load();
        List<String> main = new ArrayList<>(ik.main());
        main.addAll(WordResource.lines("domain.dic"));
        main.addAll(userWords);
        return new AnalysisResources(main, ik.measures(), ik.stops(), WordResource.words("function-words.dic"));
    }
}
