/** Issuing (生成证书, 三(三)): from an approved decision to a numbered, signed electronic certificate, once. */
@NullMarked
package dev.zhicheng.rules.issuing;

import org.jspecify.annotations.NullMarked;
