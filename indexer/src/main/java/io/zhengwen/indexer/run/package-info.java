/**
 * One run of the indexer: reading, batching, counting, and the file of rejected articles.
 */
@NullMarked
package io.zhengwen.indexer.run;

import org.jspecify.annotations.NullMarked;
