/** The index contract: the settings-and-mapping file, and the records and field names that mirror it. */
@NullMarked
package io.zhengwen.mappings;

import org.jspecify.annotations.NullMarked;
