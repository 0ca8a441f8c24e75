package dev.zhicheng.render.template;

/** What a text is to a reader that cannot see the page (PDF/UA-1, ISO 32000-1 14.8.4). */
public enum Role {
    /** The document's heading. */
    H1,
    /** A paragraph. */
    P
}
