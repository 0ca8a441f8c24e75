/** What is seen: the certificate as a page. */
module dev.zhicheng.render {
    requires transitive dev.zhicheng.core;
    requires static transitive org.jspecify;
}
