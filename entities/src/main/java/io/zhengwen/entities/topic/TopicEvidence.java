package io.zhengwen.entities.topic;

import java.util.List;

/**
 * A topic of a passage and the reasons for it.
 *
 * @param topic a topic id of the taxonomy
 * @param score the certainty, in (0, 1]
 * @param words the words of the passage that indicate it, strongest first
 */
public record TopicEvidence(String topic, double score, List<String> words) {
    public TopicEvidence {
        words = List.copyOf(words);
    }
}
