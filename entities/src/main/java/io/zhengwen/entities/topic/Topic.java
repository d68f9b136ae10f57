package io.zhengwen.entities.topic;

/**
 * A topic of the taxonomy.
 *
 * @param id the stable key used in documents and in the API
 * @param zh the Chinese name
 * @param en the English name
 */
public record Topic(String id, String zh, String en) {}
