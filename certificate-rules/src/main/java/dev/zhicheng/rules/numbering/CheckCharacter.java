package dev.zhicheng.rules.numbering;

import java.util.Optional;

/**
 * A check character system of ISO/IEC 7064 (GB/T 17710).
 *
 * <p>It finds slips of the pen. It is no protection against anybody who wants a number to look right: that is the
 * credential's signature.
 *
 * <p>All four find every single substitution. The pure systems find every swap of two neighbours too, while
 * {@link #MOD_37_36} misses 0.16 % of them; so prefer {@link #MOD_11_2} and {@link #MOD_37_2}, and use the hybrid one
 * where GB/T 36904 asks for it. Stateless and thread-safe.
 */
public enum CheckCharacter {
    /** Digits, one check character {@code 0-9X}; also that of GB 11643. */
    MOD_11_2("MOD11-2", 11, 2, Alphabet.DIGITS, "0123456789X", 1),
    /** Digits and capital letters, one check character {@code 0-9A-Z*}. */
    MOD_37_2("MOD37-2", 37, 2, Alphabet.ALPHANUMERIC, Alphabet.ALPHANUMERIC + "*", 1),
    /** Digits and capital letters, one check character {@code 0-9A-Z}; that of GB/T 36904-2018. */
    MOD_37_36("MOD37,36", 36, 0, Alphabet.ALPHANUMERIC, Alphabet.ALPHANUMERIC, 1),
    /** Digits, two check digits. */
    MOD_97_10("MOD97-10", 97, 10, Alphabet.DIGITS, Alphabet.DIGITS, 2);

    private static final class Alphabet {
        static final String DIGITS = "0123456789";
        static final String ALPHANUMERIC = DIGITS + "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    }

    private final String designation;
    private final int modulus;
    private final int radix;
    private final String alphabet;
    private final String checkAlphabet;
    private final int length;

    CheckCharacter(String designation, int modulus, int radix, String alphabet, String checkAlphabet, int length) {
        this.designation = designation;
        this.modulus = modulus;
        this.radix = radix;
        this.alphabet = alphabet;
        this.checkAlphabet = checkAlphabet;
        this.length = length;
    }

    /** The system a template names, e.g. {@code MOD11-2}; empty when there is none of that name. */
    public static Optional<CheckCharacter> named(String designation) {
        for (CheckCharacter system : values()) {
            if (system.designation.equals(designation)) {
                return Optional.of(system);
            }
        }
        return Optional.empty();
    }

    /** Its name in a template, e.g. {@code MOD11-2}. */
    public String designation() {
        return designation;
    }

    /** How many check characters it appends: 1 or 2. */
    public int length() {
        return length;
    }

    /** Whether it can cover a character; the check character itself may be one more. */
    public boolean covers(char c) {
        return alphabet.indexOf(c) >= 0;
    }

    /** The characters it can cover, in the order of their values. */
    public String alphabet() {
        return alphabet;
    }

    /** The characters a check can consist of, in the order of their values. */
    public String checkAlphabet() {
        return checkAlphabet;
    }

    /**
     * The check of a payload.
     *
     * @param payload what stands before the check, not null; the empty payload has one too
     * @return {@link #length()} characters of {@link #checkAlphabet()}
     * @throws IllegalArgumentException naming the place of a character it cannot cover, never the text
     */
    public String of(CharSequence payload) {
        if (radix == 0) {
            return String.valueOf(checkAlphabet.charAt((37 - hybrid(payload)) % 36));
        }
        int rest = 0;
        for (int i = 0; i < payload.length(); i++) {
            rest = (rest + value(payload, i)) * radix % modulus;
        }
        if (length == 1) {
            return String.valueOf(checkAlphabet.charAt((modulus + 1 - rest) % modulus));
        }
        int check = (modulus + 1 - rest * radix % modulus) % modulus;
        return new String(new char[] {checkAlphabet.charAt(check / 10), checkAlphabet.charAt(check % 10)});
    }

    /** ISO/IEC 7064 clause 8: the carried value before the check character, 1 to 36. */
    private int hybrid(CharSequence payload) {
        int carried = 36;
        for (int i = 0; i < payload.length(); i++) {
            int sum = (carried + value(payload, i)) % 36;
            carried = (sum == 0 ? 36 : sum) * 2 % 37;
        }
        return carried;
    }

    /** Whether a text is a payload followed by its check. A character that cannot be covered makes it false. */
    public boolean isValid(CharSequence whole) {
        int split = whole.length() - length;
        if (split < 0) {
            return false;
        }
        CharSequence payload = whole.subSequence(0, split);
        return payload.chars().allMatch(c -> covers((char) c))
                && of(payload).contentEquals(whole.subSequence(split, whole.length()));
    }

    private int value(CharSequence payload, int place) {
        int value = alphabet.indexOf(payload.charAt(place));
        if (value < 0) {
            throw new IllegalArgumentException(designation + " cannot cover the character at " + place);
        }
        return value;
    }
}
