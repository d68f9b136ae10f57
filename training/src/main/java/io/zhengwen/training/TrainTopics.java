package io.zhengwen.training;

import io.zhengwen.entities.topic.Taxonomy;
import io.zhengwen.entities.topic.Topic;
import io.zhengwen.entities.topic.TopicContext;
import io.zhengwen.entities.topic.TopicModel;
import io.zhengwen.entities.topic.TopicReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Trains the topic model: {@code TrainTopics TRAIN.jsonl REAL-TRAIN.jsonl MODEL}. Prints the scores of models on
 * passages of days and sources that they did not see (five folds, thresholds chosen on the other four), then trains on
 * all passages and writes the model.
 */
public final class TrainTopics {
    private static final int FOLDS = 5;
    private static final int MOST_GRAMS = 16_000;

    private final List<String> topics;
    private final List<TopicExample> examples;
    private final TopicTrainer trainer;

    private TrainTopics(Taxonomy taxonomy, List<TopicGold> gold) {
        topics = taxonomy.topics().stream().map(Topic::id).toList();
        TopicReader reader = new TopicReader(taxonomy);
        examples = gold.stream()
                .map(passage -> new TopicExample(passage, topics, reader))
                .toList();
        trainer = new TopicTrainer(topics, MOST_GRAMS);
    }

    public static void main(String[] args) throws IOException {
        if (args.length != 3) {
            throw new IllegalArgumentException(
                    "usage: TopicTraining TRAIN.jsonl REAL-TRAIN.jsonl MODEL, not " + List.of(args));
        }
        List<TopicGold> gold = new ArrayList<>(TopicGold.read(Path.of(args[0])));
        gold.addAll(TopicGold.readArticles(Path.of(args[1])));
        TrainTopics training = new TrainTopics(Taxonomy.load(), gold);
        double[] enough = training.crossValidate();
        try (OutputStream file = Files.newOutputStream(Path.of(args[2]))) {
            training.trainer.train(training.examples).withThresholds(enough).write(file);
        }
    }

    /** Prints the scores on unseen days; returns thresholds chosen on all of them. */
    private double[] crossValidate() {
        int[] folds = folds();
        double[][] unseen = new double[examples.size()][];
        for (int fold = 0; fold < FOLDS; fold++) {
            List<TopicExample> seen = new ArrayList<>();
            for (int e = 0; e < folds.length; e++) {
                if (folds[e] != fold) {
                    seen.add(examples.get(e));
                }
            }
            TopicModel model = trainer.train(seen);
            for (int e = 0; e < folds.length; e++) {
                if (folds[e] == fold) {
                    TopicExample example = examples.get(e);
                    unseen[e] = model.probabilities(example.gold().text(), example.reading());
                }
            }
        }
        blend(unseen);
        TopicScore score = new TopicScore();
        TopicScore broadcasts = new TopicScore();
        for (int fold = 0; fold < FOLDS; fold++) {
            double[] enough = thresholds(folds, fold, unseen);
            for (int e = 0; e < folds.length; e++) {
                if (folds[e] == fold) {
                    (examples.get(e).gold().isOfArticle() ? score : broadcasts)
                            .add(examples.get(e).gold(), given(examples.get(e), unseen[e], enough));
                }
            }
        }
        System.out.println("broadcasts");
        broadcasts.lines().forEach(System.out::println);
        System.out.println("articles of other sources");
        score.lines().forEach(System.out::println);
        return thresholds(folds, FOLDS, unseen);
    }

    /** Blends the topics of each article's paragraphs, as the finder does. */
    private void blend(double[][] probabilities) {
        Map<String, List<Integer>> articles = new HashMap<>();
        for (int e = 0; e < probabilities.length; e++) {
            if (examples.get(e).gold().isOfArticle()) {
                articles.computeIfAbsent(examples.get(e).gold().id(), id -> new ArrayList<>())
                        .add(e);
            }
        }
        for (List<Integer> article : articles.values()) {
            List<double[]> blended = TopicContext.blend(
                    article.stream().map(e -> probabilities[e]).toList());
            for (int i = 0; i < article.size(); i++) {
                probabilities[article.get(i)] = blended.get(i);
            }
        }
    }

    /** Thresholds chosen on all folds but one. */
    private double[] thresholds(int[] folds, int without, double[][] probabilities) {
        List<TopicExample> some = new ArrayList<>();
        List<double[]> theirs = new ArrayList<>();
        for (int e = 0; e < folds.length; e++) {
            if (folds[e] != without) {
                some.add(examples.get(e));
                theirs.add(probabilities[e]);
            }
        }
        return TopicThresholds.choose(some, theirs);
    }

    private Set<String> given(TopicExample example, double[] probabilities, double[] enough) {
        Set<String> given = new HashSet<>();
        for (int topic = 0; topic < enough.length; topic++) {
            if (probabilities[topic] >= enough[topic] || example.reading().names(topic)) {
                given.add(topics.get(topic));
            }
        }
        return given;
    }

    /** The fold of each example: days are shuffled and dealt out. */
    private int[] folds() {
        List<String> days = new ArrayList<>(
                examples.stream().map(e -> e.gold().group()).distinct().sorted().toList());
        Collections.shuffle(days, new Random(7));
        Map<String, Integer> foldOf = new HashMap<>();
        for (String day : days) {
            foldOf.put(day, foldOf.size() % FOLDS);
        }
        return examples.stream()
                .mapToInt(e -> foldOf.getOrDefault(e.gold().group(), 0))
                .toArray();
    }
}
