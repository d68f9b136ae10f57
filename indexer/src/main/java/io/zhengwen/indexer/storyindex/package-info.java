/** Groups reprints into stories within Elasticsearch. */
@NullMarked
package io.zhengwen.indexer.storyindex;

import org.jspecify.annotations.NullMarked;
