package io.zhengwen.training;

import io.zhengwen.entities.mention.Mention;
import io.zhengwen.entities.mention.MentionType;
import io.zhengwen.entities.name.NameFinder;
import io.zhengwen.entities.name.NameTagger;
import io.zhengwen.entities.name.TagModel;
import io.zhengwen.entities.name.TaggerLexicon;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Measures the name finder. Arguments: the folder with {@code train.jsonl}, {@code dev.jsonl} and {@code
 * cluener-train.jsonl}; then {@code shipped} (the shipped model on dev and on CLUENER's tail) or {@code folds} and the
 * number of the five folds of {@code train.jsonl} (whole days each) to train and test; then the number of errors to
 * list after the ten commonest kinds.
 */
public final class NameEvaluation {
    private static final int FOLDS = 5;
    private static final int KINDS = 10;

    private final Path folder;
    private final int errors;
    private final NameGold gold = new NameGold();
    private final TaggerLexicon lexicon = TaggerLexicon.load();

    private NameEvaluation(Path folder, int errors) {
        this.folder = folder;
        this.errors = errors;
    }

    public static void main(String[] args) {
        NameEvaluation evaluation = new NameEvaluation(Path.of(args[0]), Integer.parseInt(args[args.length - 1]));
        if (args[1].equals("shipped")) {
            evaluation.shipped();
        } else {
            evaluation.folds(Integer.parseInt(args[2]));
        }
    }

    private void shipped() {
        NameFinder finder = NameFinder.load();
        print("dev", measure(finder, gold.news(folder.resolve("dev.jsonl"))));
        List<NameGold.Passage> cluener = gold.cluener(folder.resolve("cluener-train.jsonl"));
        print(
                "CLUENER tail",
                measure(finder, cluener.subList(cluener.size() - TrainNames.CLUENER_TAIL, cluener.size())));
    }

    private void folds(int folds) {
        List<NameGold.Passage> cluener = gold.cluener(folder.resolve("cluener-train.jsonl"));
        List<NameGold.Passage> news = gold.news(folder.resolve("train.jsonl"));
        List<NameGold.Passage> invented = TrainNames.invented(gold);
        Scores scores = new Scores();
        for (int fold = 0; fold < folds; fold++) {
            int out = fold;
            TagModel model = TrainNames.trainer(lexicon)
                    .train(TrainNames.lessons(
                            news.stream().filter(p -> fold(p) != out).toList(),
                            cluener.subList(0, cluener.size() - TrainNames.CLUENER_TAIL),
                            invented));
            NameFinder finder = NameFinder.with(new NameTagger(lexicon, model));
            measure(finder, news.stream().filter(p -> fold(p) == out).toList(), scores);
        }
        print(folds + " of " + FOLDS + " folds", scores);
    }

    /** The fold of a passage; passages of one broadcast day are in one fold. */
    private static int fold(NameGold.Passage passage) {
        return Integer.parseInt(passage.id().substring(0, 8)) % FOLDS;
    }

    private record Scores(NameScore enterprises, NameScore persons, ErrorKinds kinds) {
        Scores() {
            this(new NameScore(), new NameScore(), new ErrorKinds());
        }
    }

    private static Scores measure(NameFinder finder, List<NameGold.Passage> passages) {
        Scores scores = new Scores();
        measure(finder, passages, scores);
        return scores;
    }

    private static void measure(NameFinder finder, List<NameGold.Passage> passages, Scores scores) {
        for (NameGold.Passage passage : passages) {
            List<Mention> found = finder.find(
                            List.of(new NameFinder.NamePassage(passage.text(), false, passage.districts())))
                    .get(0);
            Set<String> enterprises = surfaces(found, MentionType.ENTERPRISE);
            Set<String> persons = surfaces(found, MentionType.PERSON);
            scores.enterprises().add(passage.enterprises(), enterprises, passage.optional());
            addKinds("enterprise", passage, passage.enterprises(), enterprises, passage.persons(), scores.kinds());
            if (passage.judgesPersons()) {
                scores.persons().add(passage.persons(), persons, passage.optional());
                addKinds("person", passage, passage.persons(), persons, passage.enterprises(), scores.kinds());
            }
        }
    }

    private static void addKinds(
            String type,
            NameGold.Passage passage,
            Set<String> gold,
            Set<String> found,
            Set<String> ofOtherType,
            ErrorKinds kinds) {
        Set<String> missed = new TreeSet<>(gold);
        missed.removeAll(found);
        Set<String> extra = new TreeSet<>(found);
        extra.removeAll(gold);
        extra.removeAll(passage.optional());
        kinds.addNames(type, missed, extra, ofOtherType);
    }

    private static Set<String> surfaces(List<Mention> mentions, MentionType type) {
        return mentions.stream()
                .filter(m -> m.type() == type)
                .map(Mention::surface)
                .collect(Collectors.toSet());
    }

    private void print(String what, Scores scores) {
        System.out.println(what);
        System.out.println("  enterprise " + scores.enterprises());
        System.out.println("  person     " + scores.persons());
        scores.kinds().lines(KINDS).forEach(line -> System.out.println("  " + line));
        List<String> lines = new ArrayList<>();
        scores.enterprises().errors().forEach((error, n) -> lines.add(n + " enterprise " + error));
        scores.persons().errors().forEach((error, n) -> lines.add(n + " person " + error));
        lines.sort(Comparator.comparing((String line) -> -Integer.parseInt(line.substring(0, line.indexOf(' '))))
                .thenComparing(Comparator.naturalOrder()));
        lines.stream().limit(errors).forEach(line -> System.out.println("    " + line));
    }
}
