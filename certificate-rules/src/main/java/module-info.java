/** What is decided: policies as data, decisions, the review chain, numbering, the issuance ledger. */
module dev.zhicheng.rules {
    requires transitive dev.zhicheng.core;
    requires static transitive org.jspecify;
}
