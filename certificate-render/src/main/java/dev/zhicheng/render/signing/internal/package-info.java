/** Making the CMS structure of a signature. */
@NullMarked
package dev.zhicheng.render.signing.internal;

import org.jspecify.annotations.NullMarked;
