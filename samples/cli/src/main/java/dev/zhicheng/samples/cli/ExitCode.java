package dev.zhicheng.samples.cli;

/** What the process tells its caller. */
public final class ExitCode {

    /** Done, and all good. */
    public static final int GOOD = 0;
    /** Done, but something was refused or is invalid. */
    public static final int REFUSED = 1;
    /** Wrong usage or unreadable input. */
    public static final int UNUSABLE = 2;
    /** Cannot be said: a key or a list that is needed is not at hand. */
    public static final int INDETERMINATE = 3;

    private ExitCode() {}
}
