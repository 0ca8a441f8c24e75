/** Who a certificate belongs to: identity numbers, names, bodies, regions. */
@NullMarked
package dev.zhicheng.core.identity;

import org.jspecify.annotations.NullMarked;
