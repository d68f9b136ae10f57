/**
 * The analyzers and tokenizers as components of an Elasticsearch plugin on the stable analysis API.
 *
 * <p>Elasticsearch finds the factories through {@code named_components.json} and instantiates them lazily: a fault
 * appears when the first index uses one, not when the node starts.
 */
@NullMarked
package io.zhengwen.ik.plugin;

import org.jspecify.annotations.NullMarked;
