/** Many certificates at once. */
@NullMarked
package dev.zhicheng.render.batch;

import org.jspecify.annotations.NullMarked;
