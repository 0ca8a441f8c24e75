/** Sealing a PDF with a PAdES baseline B-B signature (ETSI EN 319 142-1), by key file, device or the caller's service. */
@NullMarked
package dev.zhicheng.render.signing;

import org.jspecify.annotations.NullMarked;
