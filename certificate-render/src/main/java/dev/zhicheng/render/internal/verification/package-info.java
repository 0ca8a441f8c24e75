/** The single checks of a PDF. */
@NullMarked
package dev.zhicheng.render.internal.verification;

import org.jspecify.annotations.NullMarked;
