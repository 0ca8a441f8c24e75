/** The library's records as JSON: read strictly, written in one form. */
@NullMarked
package dev.zhicheng.core.json;

import org.jspecify.annotations.NullMarked;
