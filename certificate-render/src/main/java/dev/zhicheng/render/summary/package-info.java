/** The summary table of annex 2 as a page to sign (二, 附件2). */
@NullMarked
package dev.zhicheng.render.summary;

import org.jspecify.annotations.NullMarked;
