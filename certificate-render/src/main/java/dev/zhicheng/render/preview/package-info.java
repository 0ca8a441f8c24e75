/** Pictures of a certificate for the screen, marked as previews: only the signed file has force (五). */
@NullMarked
package dev.zhicheng.render.preview;

import org.jspecify.annotations.NullMarked;
