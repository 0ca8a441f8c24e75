/** Computed hairline curves: guilloche bands and rosettes. */
@NullMarked
package dev.zhicheng.render.internal.ornament;

import org.jspecify.annotations.NullMarked;
