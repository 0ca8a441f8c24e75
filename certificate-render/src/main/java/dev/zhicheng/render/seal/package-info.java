/** The issuer's seal as it is seen. */
@NullMarked
package dev.zhicheng.render.seal;

import org.jspecify.annotations.NullMarked;
