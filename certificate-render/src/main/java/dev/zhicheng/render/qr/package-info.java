/** The QR symbol that carries the signed credential (五): made, and read back from a picture or a page. */
@NullMarked
package dev.zhicheng.render.qr;

import org.jspecify.annotations.NullMarked;
