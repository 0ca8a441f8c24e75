/** Room for a signature in a PDF, and filling it. */
@NullMarked
package dev.zhicheng.render.internal.signing;

import org.jspecify.annotations.NullMarked;
