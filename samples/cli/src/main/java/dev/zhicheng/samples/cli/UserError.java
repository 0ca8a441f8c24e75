package dev.zhicheng.samples.cli;

/** A mistake of the user: its message is the one line that is shown, and the exit code is {@link ExitCode#UNUSABLE}. */
public final class UserError extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** {@code message} names what, where, and what was expected. */
    public UserError(String message) {
        super(message, null, false, false);
    }
}
