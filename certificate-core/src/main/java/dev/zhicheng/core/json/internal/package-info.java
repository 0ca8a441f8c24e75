/** Reading the files that people write (policies, page templates) so that every fault is found at once, with its place. */
@NullMarked
package dev.zhicheng.core.json.internal;

import org.jspecify.annotations.NullMarked;
