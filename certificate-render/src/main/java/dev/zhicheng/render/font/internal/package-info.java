/** Reading TrueType files (ISO/IEC 14496-22). */
@NullMarked
package dev.zhicheng.render.font.internal;

import org.jspecify.annotations.NullMarked;
