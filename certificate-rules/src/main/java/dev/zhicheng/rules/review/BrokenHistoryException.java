package dev.zhicheng.rules.review;

/** A history that was read is not what was written: somebody or something has changed it in its store. */
public final class BrokenHistoryException extends RuntimeException {

    private final transient BrokenLink link;

    /** Carries the first broken link. */
    public BrokenHistoryException(BrokenLink link) {
        super("entry " + link.sequence() + " of the history: " + link.fault());
        this.link = link;
    }

    /** Where it breaks first. */
    public BrokenLink link() {
        return link;
    }
}
