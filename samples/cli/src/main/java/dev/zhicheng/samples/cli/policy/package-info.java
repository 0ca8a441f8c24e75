/** {@code policy}: for whoever writes one. */
@NullMarked
package dev.zhicheng.samples.cli.policy;

import org.jspecify.annotations.NullMarked;
