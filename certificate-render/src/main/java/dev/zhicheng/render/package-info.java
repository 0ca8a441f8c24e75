/** The certificate as a page: one façade over template, fonts, QR and PDF (三(三), 五). */
@NullMarked
package dev.zhicheng.render;

import org.jspecify.annotations.NullMarked;
