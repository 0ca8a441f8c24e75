/** What is decided: policies as data, decisions, the review chain, numbering, the issuance ledger. */
module dev.zhicheng.rules {
    requires transitive com.fasterxml.jackson.databind;
    requires transitive dev.zhicheng.core;
    requires transitive java.sql;
    requires java.xml;
    requires static transitive org.jspecify;

    exports dev.zhicheng.rules.check;
    exports dev.zhicheng.rules.decision;
    exports dev.zhicheng.rules.issuing;
    exports dev.zhicheng.rules.ledger;
    exports dev.zhicheng.rules.numbering;
    exports dev.zhicheng.rules.policy;
    exports dev.zhicheng.rules.stream;
    exports dev.zhicheng.rules.review;

    opens dev.zhicheng.rules.review to
            com.fasterxml.jackson.databind;

    uses dev.zhicheng.rules.internal.ReviewSection;

    provides dev.zhicheng.rules.internal.ReviewSection with
            dev.zhicheng.rules.review.internal.ReviewSectionReader;
}
