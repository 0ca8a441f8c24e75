package dev.zhicheng.core.credential;

import dev.zhicheng.core.credential.internal.CoseSign1;
import dev.zhicheng.core.credential.internal.Refusal;
import dev.zhicheng.core.credential.internal.StatusListCodec;
import dev.zhicheng.core.text.Parsed;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which of an issuer's certificates are no longer in force: two bits for each, in the shape of the IETF Token Status List
 * (draft-ietf-oauth-status-list, CWT form).
 *
 * <p>It names nobody, and whoever fetches it asks for all certificates at once. Immutable and thread-safe.
 */
public final class StatusList {

    /** The most entries of a list. */
    public static final int MAX_SIZE = 1 << 20;

    private final String issuer;
    private final int number;
    private final int size;
    private final Instant issuedAt;
    private final Instant nextUpdate;
    private final byte[] packed;

    private StatusList(String issuer, int number, int size, Instant issuedAt, Instant nextUpdate, byte[] packed) {
        this.issuer = issuer;
        this.number = number;
        this.size = size;
        this.issuedAt = issuedAt;
        this.nextUpdate = nextUpdate;
        this.packed = packed;
    }

    /**
     * Starts list {@code number} of an issuer, with every entry valid.
     *
     * @param size the number of entries, 1 to {@link #MAX_SIZE}; give every list of an issuer the same
     */
    public static Builder builder(String issuer, int number, int size) {
        return new Builder(issuer, number, size);
    }

    /**
     * Reads a signed list, or says {@link VerificationCode#STATUS_LIST_INVALID}. Whether it is stale is seen at each
     * verification.
     *
     * @param message the bytes as they were fetched
     * @param trust where the issuer's status key stands
     * @param notBefore the issue of the last good list of this number, to refuse an older one; null if there was none
     */
    public static Parsed<StatusList, VerificationCode> read(
            byte[] message, TrustList trust, @Nullable Instant notBefore) {
        try {
            StatusListCodec.Content content = StatusListCodec.read(message, trust);
            if (notBefore != null && content.issuedAt().isBefore(notBefore)) {
                return Parsed.fault(VerificationCode.STATUS_LIST_INVALID);
            }
            return Parsed.value(new StatusList(
                    content.issuer(),
                    content.number(),
                    content.size(),
                    content.issuedAt(),
                    content.nextUpdate(),
                    content.packed()));
        } catch (Refusal refusal) {
            return Parsed.fault(VerificationCode.STATUS_LIST_INVALID);
        }
    }

    /** The signed list, with a key that the trust list has for {@link KeyUse#STATUS}. */
    public byte[] sign(Signer signer) {
        var content = new StatusListCodec.Content(issuer, number, size, issuedAt, nextUpdate, packed);
        return CoseSign1.sign(StatusListCodec.encode(content), signer, StatusListCodec.TYPE);
    }

    /** Whose certificates, by the issuer's short identifier, never null. */
    public String issuer() {
        return issuer;
    }

    /** Which of the issuer's lists. */
    public int number() {
        return number;
    }

    /** The number of entries. */
    public int size() {
        return size;
    }

    /** For when it holds, never null. */
    public Instant issuedAt() {
        return issuedAt;
    }

    /** When the next one is due and this one is stale, never null. */
    public Instant nextUpdate() {
        return nextUpdate;
    }

    /** The status of an entry, empty when the list has none with this index. */
    public Optional<CertificateStatus> status(int index) {
        if (index < 0 || index >= size) {
            return Optional.empty();
        }
        return Optional.of(CertificateStatus.values()[packed[index >> 2] >> shift(index) & 3]);
    }

    /** The first entry of a byte stands in its lowest bits. */
    private static int shift(int index) {
        return (index & 3) << 1;
    }

    /** Issuer, number, size and time. */
    @Override
    public String toString() {
        return "StatusList[" + issuer + "/" + number + ", " + size + " entries, " + issuedAt + "]";
    }

    /** Gathers the entries that are not valid; for one thread. */
    public static final class Builder {

        private final String issuer;
        private final int number;
        private final int size;
        private final byte[] packed;

        private Builder(String issuer, int number, int size) {
            if (number < 0 || size < 1 || size > MAX_SIZE) {
                throw new IllegalArgumentException(
                        "a status list has a number from 0 and 1 to " + MAX_SIZE + " entries");
            }
            this.issuer = Objects.requireNonNull(issuer, "issuer");
            this.number = number;
            this.size = size;
            this.packed = new byte[(size + 3) / 4];
        }

        /**
         * Sets an entry, over what it was before.
         *
         * @throws IndexOutOfBoundsException when the list has no such entry
         */
        public Builder set(int index, CertificateStatus status) {
            Objects.checkIndex(index, size);
            int cleared = packed[index >> 2] & ~(3 << shift(index));
            packed[index >> 2] = (byte) (cleared | status.ordinal() << shift(index));
            return this;
        }

        /**
         * The list, as of {@code issuedAt} and until {@code nextUpdate}, both cut to the second.
         *
         * @throws IllegalArgumentException when the next one is due before this one is made
         */
        public StatusList build(Instant issuedAt, Instant nextUpdate) {
            Instant from = Instant.ofEpochSecond(issuedAt.getEpochSecond());
            Instant until = Instant.ofEpochSecond(nextUpdate.getEpochSecond());
            if (!until.isAfter(from)) {
                throw new IllegalArgumentException("nextUpdate is not after issuedAt");
            }
            return new StatusList(issuer, number, size, from, until, packed.clone());
        }
    }
}
