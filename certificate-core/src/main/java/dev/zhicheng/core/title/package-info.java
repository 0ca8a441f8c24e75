/** Titles, series and levels (资格名称, 系列, 级别). */
@NullMarked
package dev.zhicheng.core.title;

import org.jspecify.annotations.NullMarked;
