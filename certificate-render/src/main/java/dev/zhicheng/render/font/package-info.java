/** Fonts: the bundled ones, a caller's own, and which characters they cover. */
@NullMarked
package dev.zhicheng.render.font;

import org.jspecify.annotations.NullMarked;
