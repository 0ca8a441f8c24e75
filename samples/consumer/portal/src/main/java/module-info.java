/** A portal that is a Java module. */
module org.example.portal {
    requires dev.zhicheng.core;
    requires dev.zhicheng.rules;
    requires dev.zhicheng.render;

    // what is optional is in the module graph when someone asks for it
    requires org.apache.commons.csv;
    requires org.apache.poi.ooxml;
    requires org.bouncycastle.pkix;

    // Hibernate Validator writes its messages with them; its own module asks for them only where they are
    requires jakarta.el;
    requires org.glassfish.expressly;

    // the validator looks into the filing, whichever provider is on the path
    opens org.example.portal;
}
