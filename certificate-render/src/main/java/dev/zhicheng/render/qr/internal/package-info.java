/** Encoding QR symbols (ISO/IEC 18004) at error correction M. */
@NullMarked
package dev.zhicheng.render.qr.internal;

import org.jspecify.annotations.NullMarked;
