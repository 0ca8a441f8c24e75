/** Drawing previews. */
@NullMarked
package dev.zhicheng.render.internal.preview;

import org.jspecify.annotations.NullMarked;
