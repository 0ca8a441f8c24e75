/** What is seen: the certificate as a page. */
module dev.zhicheng.render {
    requires transitive dev.zhicheng.core;
    requires transitive java.desktop;
    requires transitive org.apache.fontbox;
    requires transitive org.apache.pdfbox;
    requires static transitive org.jspecify;
    requires com.fasterxml.jackson.databind;
    requires com.google.zxing;
    // PDFBox's modules are automatic and bring no module along that is not
    requires org.apache.commons.logging;
    requires org.apache.pdfbox.io;
    requires static org.bouncycastle.pkix;
    requires static org.bouncycastle.provider;
    requires static org.bouncycastle.util;

    exports dev.zhicheng.render;
    exports dev.zhicheng.render.batch;
    exports dev.zhicheng.render.font;
    exports dev.zhicheng.render.preview;
    exports dev.zhicheng.render.qr;
    exports dev.zhicheng.render.seal;
    exports dev.zhicheng.render.signing;
    exports dev.zhicheng.render.stamp;
    exports dev.zhicheng.render.summary;
    exports dev.zhicheng.render.template;
    exports dev.zhicheng.render.verification;
}
