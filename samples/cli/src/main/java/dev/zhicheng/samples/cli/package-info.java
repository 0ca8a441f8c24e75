/** The command line: a thin layer over the library, as a portal would be. */
@NullMarked
package dev.zhicheng.samples.cli;

import org.jspecify.annotations.NullMarked;
