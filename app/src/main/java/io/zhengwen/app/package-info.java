/**
 * The command line, and the assembly of the program from its modules.
 *
 * <p>This is the only module that depends on all others. Each command is one class: it turns its options into calls,
 * and the result into output and an {@link io.zhengwen.app.ExitStatus}.
 */
@NullMarked
package io.zhengwen.app;

import org.jspecify.annotations.NullMarked;
