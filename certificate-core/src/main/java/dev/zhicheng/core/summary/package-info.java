/** The summary table of annex 2 (《高级职称证书电子化人员信息汇总表》): reading it, writing it, and the applications in it. */
@NullMarked
package dev.zhicheng.core.summary;

import org.jspecify.annotations.NullMarked;
