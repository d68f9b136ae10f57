package io.zhengwen.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.zhengwen.search.ingest.ArticleIntake;
import java.util.function.Function;

/**
 * The parts that a server needs to accept articles.
 *
 * @param client a client with write access; stays open
 * @param intake creates the intake from that client with the server's deadline; closed with the server
 */
public record IngestionSettings(ElasticsearchClient client, Function<ElasticsearchClient, ArticleIntake> intake) {}
