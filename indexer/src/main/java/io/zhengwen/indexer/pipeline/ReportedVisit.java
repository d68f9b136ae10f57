package io.zhengwen.indexer.pipeline;

import io.zhengwen.entities.visit.Visit;
import java.util.List;

/**
 * A visit with the words that tell it.
 *
 * @param ordinal of the visit in its article, from 1
 * @param topics ids of the topics of its sentences
 * @param text its sentences, one after the other
 */
public record ReportedVisit(int ordinal, Visit visit, List<String> topics, String text) {
    public ReportedVisit {
        topics = List.copyOf(topics);
    }
}
