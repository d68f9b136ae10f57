/** The published IK as a reference for tests and benchmarks. */
@NullMarked
package io.zhengwen.ik.reference;

import org.jspecify.annotations.NullMarked;
