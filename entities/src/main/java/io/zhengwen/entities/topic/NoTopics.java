package io.zhengwen.entities.topic;

import io.zhengwen.entities.TopicEvidence;
import java.util.List;

/** Finds no topics. */
final class NoTopics implements TopicFinder {
    @Override
    public List<TopicEvidence> find(String passage) {
        return List.of();
    }

    @Override
    public List<TopicEvidence> readQuery(String cleanQuery) {
        return List.of();
    }

    @Override
    public String version() {
        return "none";
    }
}
