/** Writing a page as PDF. */
@NullMarked
package dev.zhicheng.render.internal.pdf;

import org.jspecify.annotations.NullMarked;
