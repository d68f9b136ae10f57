package io.zhengwen.entities.topic;

import java.util.List;

/**
 * Why a passage has a topic.
 *
 * @param topic a topic id of the taxonomy
 * @param score how surely, in (0, 1]
 * @param words the words of the passage that say so, strongest first
 */
public record TopicEvidence(String topic, double score, List<String> words) {
    public TopicEvidence {
        words = List.copyOf(words);
    }
}
