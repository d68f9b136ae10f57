package io.zhengwen.training;

import io.zhengwen.entities.topic.TopicFinder;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Prints the scores of the shipped topic finder on gold passages: {@code TopicEvaluation GOLD.jsonl}. */
public final class TopicEvaluation {
    private TopicEvaluation() {}

    public static void main(String[] args) {
        if (args.length != 1) {
            throw new IllegalArgumentException("usage: TopicEvaluation GOLD.jsonl, not " + List.of(args));
        }
        TopicFinder finder = TopicFinder.load();
        TopicScore score = new TopicScore();
        for (TopicGold gold : TopicGold.read(Path.of(args[0]))) {
            Set<String> found = new HashSet<>();
            finder.find(gold.text()).forEach(evidence -> found.add(evidence.topic()));
            score.add(gold, found);
        }
        score.lines().forEach(System.out::println);
    }
}
