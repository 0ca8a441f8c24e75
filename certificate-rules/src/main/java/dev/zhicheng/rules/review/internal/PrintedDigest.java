package dev.zhicheng.rules.review.internal;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The digest as it stands below the signatures of a printed summary table: in groups of eight that a person can compare. */
public final class PrintedDigest {

    /** Begins like the form's signature lines, so that every reader of the form takes it for one. */
    private static final String LABEL = "签字盖章表校验码（SHA-256）：";

    private static final Pattern PRINTED = Pattern.compile("校验码.*?((?:[0-9a-f]{8}\\s*){8})", Pattern.DOTALL);

    private PrintedDigest() {}

    /** The line to print. */
    public static String line(String digest) {
        return LABEL + String.join(" ", digest.split("(?<=\\G.{8})"));
    }

    /** The digest in one of these lines, or null when none has one. */
    public static @Nullable String in(List<String> lines) {
        for (String line : lines) {
            Matcher printed = PRINTED.matcher(line);
            if (printed.find()) {
                return printed.group(1).replaceAll("\\s", "");
            }
        }
        return null;
    }
}
