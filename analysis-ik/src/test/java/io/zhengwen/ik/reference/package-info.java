/** IK as published, as the measure of ours: used by the tests and by the benchmarks. */
@NullMarked
package io.zhengwen.ik.reference;

import org.jspecify.annotations.NullMarked;
