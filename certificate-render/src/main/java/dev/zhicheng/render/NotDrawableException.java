package dev.zhicheng.render;

import java.util.List;

/** A certificate was to be drawn that has findings; nothing was written. Ask {@code check} first to avoid it. */
public final class NotDrawableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<RenderFinding> findings;

    /** With what keeps it from being drawn, not empty. */
    public NotDrawableException(List<RenderFinding> findings) {
        super("the certificate cannot be drawn: " + findings);
        this.findings = List.copyOf(findings);
    }

    /** What keeps it from being drawn, not empty. */
    public List<RenderFinding> findings() {
        return findings;
    }
}
