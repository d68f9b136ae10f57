/**
 * The command line: one main that wires everything.
 *
 * <p>{@link io.zhengwen.app.Main} is the only class that knows all rooms; each command is a class of its own that
 * translates options into calls and outcomes into one clear line and an {@link io.zhengwen.app.ExitStatus}.
 */
@NullMarked
package io.zhengwen.app;

import org.jspecify.annotations.NullMarked;
