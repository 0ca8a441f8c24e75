/** Five tiny programs. What stands between {@code // README} and {@code // end} stands in the README, to the letter. */
@NullMarked
package dev.zhicheng.samples.quickstart;

import org.jspecify.annotations.NullMarked;
