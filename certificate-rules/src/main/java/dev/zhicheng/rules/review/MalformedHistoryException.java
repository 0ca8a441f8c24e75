package dev.zhicheng.rules.review;

/** A line of an exported history is not an entry. */
public final class MalformedHistoryException extends RuntimeException {

    private final int line;

    MalformedHistoryException(int line) {
        super("line " + line + " is not an entry of a history");
        this.line = line;
    }

    /** The line, from 1. */
    public int line() {
        return line;
    }
}
