/** {@code verify}: a page, a picture or the text of a QR against a trust list. */
@NullMarked
package dev.zhicheng.samples.cli.verify;

import org.jspecify.annotations.NullMarked;
