package dev.zhicheng.rules.review.internal;

import java.util.regex.Pattern;

/** The one form of digest in acts and histories: SHA-256 as 64 lower-case hex digits. */
public final class Digests {

    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{64}");

    private Digests() {}

    /** Refuses anything that is not a digest; a text about a person cannot pass for one. */
    public static void check(String digest, String what) {
        if (!SHAPE.matcher(digest).matches()) {
            throw new IllegalArgumentException(what + " is not a SHA-256 digest of 64 hex digits");
        }
    }
}
