/** Deciding: the bundled policy beside the same policy in Drools, DMN, easy-rules and plain Java, and streams of applications. */
@NullMarked
package dev.zhicheng.samples.benchmarks.rules;

import org.jspecify.annotations.NullMarked;
