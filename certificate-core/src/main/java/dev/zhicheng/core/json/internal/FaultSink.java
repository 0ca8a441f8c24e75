package dev.zhicheng.core.json.internal;

/** Takes the faults of a file as they are found. */
@FunctionalInterface
public interface FaultSink {

    /** What sort of thing is wrong. */
    enum Kind {
        /** Not JSON. */
        SYNTAX,
        /** Larger, deeper or longer than is accepted. */
        LIMIT,
        /** Something required is not there. */
        MISSING,
        /** Something that has no meaning here. */
        UNKNOWN_KEY,
        /** A value of the wrong JSON type or form. */
        VALUE,
        /** Two things of one name. */
        DUPLICATE
    }

    /**
     * Takes one.
     *
     * @param kind what sort of thing
     * @param pointer where, as a JSON pointer (RFC 6901); empty for the whole file
     * @param line from 1; 0 when it has none
     * @param message what is wrong, for the author of the file
     */
    void add(Kind kind, String pointer, int line, String message);
}
