package dev.zhicheng.rules.review.internal;

import java.util.regex.Pattern;

/** Keeps names and identity numbers out of histories (六(三)) by their shape. */
public final class Ids {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9._:-]{1,64}");
    private static final Pattern IDENTITY_NUMBER = Pattern.compile("\\d{15}");

    private Ids() {}

    /**
     * Lets a pseudonym through.
     *
     * @throws IllegalArgumentException when the text could be a person's name or number; the message does not repeat it
     */
    public static void check(String pseudonym) {
        if (!SHAPE.matcher(pseudonym).matches()) {
            throw new IllegalArgumentException("a pseudonym is 1 to 64 of A-Z a-z 0-9 . _ : -");
        }
        if (IDENTITY_NUMBER.matcher(pseudonym).find()) {
            throw new IllegalArgumentException("a pseudonym that could be an identity number");
        }
    }
}
