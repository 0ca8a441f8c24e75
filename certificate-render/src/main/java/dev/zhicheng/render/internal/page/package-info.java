/** What stands where on a page, before any file format. */
@NullMarked
package dev.zhicheng.render.internal.page;

import org.jspecify.annotations.NullMarked;
