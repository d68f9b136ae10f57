/** Holds {@code zhengwen.ndjson} to what Kibana takes, to the index contract and to the tables of names. */
@NullMarked
package io.zhengwen.kibana;

import org.jspecify.annotations.NullMarked;
