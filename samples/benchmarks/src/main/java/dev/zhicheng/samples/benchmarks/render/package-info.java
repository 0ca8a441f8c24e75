/** How fast certificates are drawn, beside PDFBox, OpenPDF and openhtmltopdf on the same page. */
@NullMarked
package dev.zhicheng.samples.benchmarks.render;

import org.jspecify.annotations.NullMarked;
