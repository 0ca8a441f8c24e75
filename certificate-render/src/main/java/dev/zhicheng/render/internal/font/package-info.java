/** Reading TrueType files (ISO/IEC 14496-22). */
@NullMarked
package dev.zhicheng.render.internal.font;

import org.jspecify.annotations.NullMarked;
