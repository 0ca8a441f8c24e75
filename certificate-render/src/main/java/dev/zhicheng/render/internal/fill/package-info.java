/**
 * Writing a page as PDF byte by byte: what every page has in common is written and compressed once, a certificate adds only
 * what differs. The reference writer with PDFBox says what it must look like.
 */
@NullMarked
package dev.zhicheng.render.internal.fill;

import org.jspecify.annotations.NullMarked;
