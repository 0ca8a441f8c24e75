/** Putting the QR on somebody else's PDF. */
@NullMarked
package dev.zhicheng.render.stamp;

import org.jspecify.annotations.NullMarked;
