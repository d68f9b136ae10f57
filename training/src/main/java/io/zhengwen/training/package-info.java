/** Training and evaluation of the models that {@code entities} ships. */
@NullMarked
package io.zhengwen.training;

import org.jspecify.annotations.NullMarked;
