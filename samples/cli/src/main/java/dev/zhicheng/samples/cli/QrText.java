package dev.zhicheng.samples.cli;

import java.util.Locale;

/**
 * The text of a QR among the arguments. It belongs on standard input: arguments are seen by others on the machine and kept
 * in the shell's history, and this one tells who holds the certificate. So no message repeats it either.
 */
public final class QrText {

    /** Key of the message that says so. */
    public static final String AS_ARGUMENT = "verify.textAsArgument";

    private QrText() {}

    /** Whether an argument begins like one of the two text forms (ZC1: or an address). */
    public static boolean isIt(String argument) {
        String start = argument.stripLeading().toLowerCase(Locale.ROOT);
        return start.startsWith("zc1:") || start.startsWith("https://");
    }
}
