/** Decisions about any number of applications, as JSON Lines, in bounded memory. */
@NullMarked
package dev.zhicheng.rules.stream;

import org.jspecify.annotations.NullMarked;
