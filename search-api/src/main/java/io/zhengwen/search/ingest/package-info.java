/**
 * The interface through which articles from HTTP reach the indexer. The application implements it, so that this module
 * does not depend on the indexer.
 */
@NullMarked
package io.zhengwen.search.ingest;

import org.jspecify.annotations.NullMarked;
