/** How plans are read, acts guarded and histories folded; no user needs it. */
@NullMarked
package dev.zhicheng.rules.review.internal;

import org.jspecify.annotations.NullMarked;
