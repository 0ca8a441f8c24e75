/** What things are: identity, documents, titles, certificates, applications and their JSON. */
@SuppressWarnings("module") // the modules that share json.internal are built after this one
module dev.zhicheng.core {
    requires transitive com.fasterxml.jackson.annotation;
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;
    requires com.fasterxml.jackson.datatype.jsr310;
    requires cbor;
    requires static org.bouncycastle.provider;
    requires static transitive org.jspecify;
    requires transitive jakarta.validation;
    requires java.xml;
    requires static org.apache.commons.compress;
    requires static org.apache.commons.csv;
    requires static org.apache.poi.ooxml;
    requires static org.apache.poi.poi;

    exports dev.zhicheng.core.application;
    exports dev.zhicheng.core.certificate;
    exports dev.zhicheng.core.constraint;
    exports dev.zhicheng.core.credential;
    exports dev.zhicheng.core.document;
    exports dev.zhicheng.core.identity;
    exports dev.zhicheng.core.json;
    exports dev.zhicheng.core.json.internal to
            dev.zhicheng.rules,
            dev.zhicheng.render;
    exports dev.zhicheng.core.summary;
    exports dev.zhicheng.core.text;
    exports dev.zhicheng.core.title;

    // for whichever Bean Validation provider the caller brings
    opens dev.zhicheng.core.constraint.internal;
}
