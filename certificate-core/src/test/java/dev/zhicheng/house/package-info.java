/** The rules every module of the library keeps, as a test each module runs. */
@NullMarked
package dev.zhicheng.house;

import org.jspecify.annotations.NullMarked;
