/** Verifying a certificate's PDF: signature, attached data and QR belong together (五). */
@NullMarked
package dev.zhicheng.render.verification;

import org.jspecify.annotations.NullMarked;
