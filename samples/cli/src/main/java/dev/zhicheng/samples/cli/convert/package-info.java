/** {@code convert}: a summary table becomes signed certificates. */
@NullMarked
package dev.zhicheng.samples.cli.convert;

import org.jspecify.annotations.NullMarked;
