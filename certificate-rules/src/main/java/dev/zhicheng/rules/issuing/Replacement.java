package dev.zhicheng.rules.issuing;

import dev.zhicheng.rules.ledger.Supersession;
import java.util.Objects;

/**
 * That a new certificate takes the place of an issued one.
 *
 * @param number the issued one's number, not null
 * @param cause why, not null
 */
public record Replacement(String number, Supersession cause) {

    /** Refuses null. */
    public Replacement {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(cause, "cause");
    }
}
