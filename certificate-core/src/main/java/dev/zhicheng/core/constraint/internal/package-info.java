/** The validators behind the constraints; opened to the provider, not exported. */
@NullMarked
package dev.zhicheng.core.constraint.internal;

import org.jspecify.annotations.NullMarked;
