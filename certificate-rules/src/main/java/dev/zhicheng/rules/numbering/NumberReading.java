package dev.zhicheng.rules.numbering;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A certificate number taken apart.
 *
 * <p>It says how a number is written, not that it was ever allotted: that is the ledger's to say. Immutable and
 * thread-safe.
 *
 * @param number the number as read, not null
 * @param parts its parts in order, fixed text included, not null
 * @param expectedCheck the check that belongs to the parts before it, or null when its template has none
 */
public record NumberReading(
        String number, List<Part> parts, @Nullable String expectedCheck) {

    /**
     * One part.
     *
     * @param token what it says, not null
     * @param text its characters, not null
     */
    public record Part(NumberToken token, String text) {

        /** Refuses null. */
        public Part {
            Objects.requireNonNull(token, "token");
            Objects.requireNonNull(text, "text");
        }
    }

    /** Copies the list. */
    public NumberReading {
        Objects.requireNonNull(number, "number");
        parts = List.copyOf(parts);
    }

    /** The text of a part, empty when the template does not print it. */
    public Optional<String> part(NumberToken token) {
        return parts.stream().filter(p -> p.token() == token).map(Part::text).findFirst();
    }

    /** Whether the number carries the expected check; true when its template has none. */
    public boolean checkIsRight() {
        return expectedCheck == null
                || expectedCheck.equals(part(NumberToken.CHECK).orElse(null));
    }
}
