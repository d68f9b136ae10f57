/** Checks {@code zhengwen.ndjson} against the format of Kibana, the index contract and the tables of names. */
@NullMarked
package io.zhengwen.kibana;

import org.jspecify.annotations.NullMarked;
