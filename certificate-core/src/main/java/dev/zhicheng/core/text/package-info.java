/** Text as people type it: parse results, cleaning. */
@NullMarked
package dev.zhicheng.core.text;

import org.jspecify.annotations.NullMarked;
