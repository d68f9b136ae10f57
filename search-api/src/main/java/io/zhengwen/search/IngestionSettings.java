package io.zhengwen.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.zhengwen.search.ingest.ArticleIntake;
import java.util.function.Function;

/**
 * How a server takes articles.
 *
 * @param client may write, which the one that searches need not; stays open
 * @param intake the intake over that client with the server's deadline; closed with the server
 */
public record IngestionSettings(ElasticsearchClient client, Function<ElasticsearchClient, ArticleIntake> intake) {}
