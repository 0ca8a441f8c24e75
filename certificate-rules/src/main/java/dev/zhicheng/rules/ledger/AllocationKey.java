package dev.zhicheng.rules.ledger;

import dev.zhicheng.core.identity.Masking;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;

/**
 * What has one number for ever: a paper certificate, and its edition.
 *
 * <p>Width, letter case and white space do not make another certificate; every other difference does, so the issuer must
 * be given under one name (the policy's, not an alias). The ledger keeps only keyed digests of it. Immutable and
 * thread-safe.
 *
 * @param holder the holder's identity number, not null: personal data
 * @param issuer 发证单位 of the paper certificate, not null
 * @param paperNumber 证书编号 of the paper certificate, not null
 * @param edition 1 for the conversion; a correction or a rename of the same paper certificate, or a conversion begun
 *     again after its number was made void, takes the next
 */
public record AllocationKey(String holder, String issuer, String paperNumber, int edition) {

    /** Cleans the texts; refuses an empty one and an edition below 1. */
    public AllocationKey {
        holder = clean("holder", holder);
        issuer = clean("issuer", issuer);
        paperNumber = clean("paperNumber", paperNumber);
        if (edition < 1) {
            throw new IllegalArgumentException("edition is below 1: " + edition);
        }
    }

    /** The key of a conversion (edition 1). */
    public static AllocationKey of(String holder, String issuer, String paperNumber) {
        return new AllocationKey(holder, issuer, paperNumber, 1);
    }

    /** The same paper certificate in its next edition. */
    public AllocationKey nextEdition() {
        return new AllocationKey(holder, issuer, paperNumber, edition + 1);
    }

    /** A holder's identity number in the form that digests are made of. */
    public static String cleanHolder(String holder) {
        return clean("holder", holder);
    }

    private static String clean(String field, String text) {
        String folded = Normalizer.normalize(Objects.requireNonNull(text, field), Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT);
        StringBuilder kept = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            // White space is in the basic plane, all of it.
            char c = folded.charAt(i);
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                kept.append(c);
            }
        }
        if (kept.isEmpty()) {
            throw new IllegalArgumentException(field + " is empty");
        }
        return kept.toString();
    }

    /** Masks the holder. */
    @Override
    public String toString() {
        return "AllocationKey[holder=" + Masking.identifier(holder) + ", issuer=" + issuer + ", paperNumber="
                + paperNumber + ", edition=" + edition + "]";
    }
}
