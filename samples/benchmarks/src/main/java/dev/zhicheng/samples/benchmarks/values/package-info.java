/** How fast the values of certificate-core are: identity numbers, the title catalogue, one application. */
@NullMarked
package dev.zhicheng.samples.benchmarks.values;

import org.jspecify.annotations.NullMarked;
