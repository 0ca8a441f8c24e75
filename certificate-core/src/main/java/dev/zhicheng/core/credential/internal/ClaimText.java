package dev.zhicheng.core.credential.internal;

import dev.zhicheng.core.identity.CitizenId;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Objects;

/** The texts that a credential may carry. */
public final class ClaimText {

    /** 9999-12-31T23:59:59Z. */
    public static final long LAST_SECOND = 253_402_300_799L;

    private ClaimText() {}

    /** As {@link #checked}, and not empty. */
    public static String required(String component, String text, int maxBytes) {
        String checked = checked(component, text, maxBytes);
        if (checked.isBlank()) {
            throw new IllegalArgumentException(component + " is empty");
        }
        return checked;
    }

    /**
     * The text in NFC.
     *
     * @throws IllegalArgumentException naming the component when the text is too long, holds a character that a reader
     *     cannot see (and which could make two different names look alike), or is a whole identity number
     */
    public static String checked(String component, String text, int maxBytes) {
        String normal = Normalizer.normalize(Objects.requireNonNull(text, component), Normalizer.Form.NFC);
        if (normal.length() > maxBytes || normal.getBytes(StandardCharsets.UTF_8).length > maxBytes) {
            throw new IllegalArgumentException(component + " is longer than " + maxBytes + " bytes");
        }
        if (normal.codePoints().anyMatch(ClaimText::isInvisible)) {
            throw new IllegalArgumentException(component + " holds an invisible character");
        }
        if (CitizenId.parse(normal).isValue()) {
            throw new IllegalArgumentException(component + " is an identity number");
        }
        return normal;
    }

    private static boolean isInvisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
