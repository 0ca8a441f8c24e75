/** The certificate itself, on paper and electronic (四, 五). */
@NullMarked
package dev.zhicheng.core.certificate;

import org.jspecify.annotations.NullMarked;
