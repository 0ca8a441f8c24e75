/** {@code report.html}: who got what, who did not, why, by which clause. */
@NullMarked
package dev.zhicheng.samples.cli.report;

import org.jspecify.annotations.NullMarked;
