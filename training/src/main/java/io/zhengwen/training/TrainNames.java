package io.zhengwen.training;

import io.zhengwen.entities.name.TagModel;
import io.zhengwen.entities.name.TaggerLexicon;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Trains the name model that {@code entities} ships. The same files always give the same bytes.
 *
 * <p>Arguments: the folder with {@code train.jsonl}, {@code real-train.jsonl} and {@code cluener-train.jsonl}; the
 * model file to write. The last 1,000 lines of CLUENER are kept for measurement.
 */
public final class TrainNames {
    static final int CLUENER_TAIL = 1_000;
    static final int RUNS = 3;
    static final int EPOCHS = 7;
    static final int THRESHOLD = 12;
    private static final int NEWS_TIMES = 3;
    private static final int INVENTED = 1_500;
    private static final long INVENTED_SEED = 7;

    private TrainNames() {}

    public static void main(String[] args) throws IOException {
        NameGold gold = new NameGold();
        Path folder = Path.of(args[0]);
        List<NameTrainer.Lesson> lessons = lessons(gold, folder, articles(gold, folder));
        TagModel model = trainer(TaggerLexicon.load()).train(lessons);
        try (OutputStream out = Files.newOutputStream(Path.of(args[1]))) {
            model.write(out);
        }
        System.out.println(model.size() + " n-grams, " + Files.size(Path.of(args[1])) + " bytes");
    }

    /** The paragraphs of articles from many sources. */
    static List<NameGold.Passage> articles(NameGold gold, Path folder) {
        return gold.articles(folder.resolve("real-train.jsonl"));
    }

    /** All lessons, including these paragraphs of articles. */
    static List<NameTrainer.Lesson> lessons(NameGold gold, Path folder, List<NameGold.Passage> articles) {
        List<NameGold.Passage> cluener = gold.cluener(folder.resolve("cluener-train.jsonl"));
        List<NameGold.Passage> news = new ArrayList<>(gold.news(folder.resolve("train.jsonl")));
        news.addAll(articles);
        return lessons(news, cluener.subList(0, cluener.size() - CLUENER_TAIL), invented(gold));
    }

    static NameTrainer trainer(TaggerLexicon lexicon) {
        return new NameTrainer(lexicon, RUNS, EPOCHS, THRESHOLD);
    }

    /** Invented passages, always the same. */
    static List<NameGold.Passage> invented(NameGold gold) {
        return new InventedPassages(INVENTED_SEED, TaggerLexicon.companyNames())
                .make(INVENTED).stream().map(gold::marked).toList();
    }

    /**
     * The lessons in their proportions: news and articles three times for each time of CLUENER, whose domain and
     * annotation guide differ.
     */
    static List<NameTrainer.Lesson> lessons(
            List<NameGold.Passage> news, List<NameGold.Passage> cluener, List<NameGold.Passage> invented) {
        List<NameTrainer.Lesson> lessons = new ArrayList<>();
        news.forEach(passage -> lessons.add(new NameTrainer.Lesson(passage, NEWS_TIMES)));
        cluener.forEach(passage -> lessons.add(new NameTrainer.Lesson(passage, 1)));
        invented.forEach(passage -> lessons.add(new NameTrainer.Lesson(passage, 1)));
        return lessons;
    }
}
