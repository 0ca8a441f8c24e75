package dev.zhicheng.core.credential;

import dev.zhicheng.core.credential.internal.TrustListJson;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The public keys a verifier believes, and nothing else: no names of holders, no private keys.
 *
 * <p>Two ways to come by one: pinned, a JSON file that the verifier's owner put there ({@link #fromJson}), or signed by
 * a pinned root ({@link SignedTrustList}). Immutable and thread-safe.
 *
 * @param sequence grows with every list of the same root; 0 for a pinned list
 * @param issuedAt when it was made, or null for a pinned list
 * @param nextUpdate when the next one is due, after which this one is stale, or null for a pinned list
 * @param keys the keys, of which any number may share a key id
 */
public record TrustList(
        long sequence, @Nullable Instant issuedAt, @Nullable Instant nextUpdate, List<TrustedKey> keys) {

    /** Copies the list; refuses a negative sequence. */
    public TrustList {
        keys = List.copyOf(Objects.requireNonNull(keys, "keys"));
        if (sequence < 0) {
            throw new IllegalArgumentException("negative sequence");
        }
    }

    /** A list that its reader put there by hand. */
    public static TrustList pinned(List<TrustedKey> keys) {
        return new TrustList(0, null, null, keys);
    }

    /**
     * Reads the pinned form, {@code {"keys":[…]}}.
     *
     * @throws TrustListFormatException naming the JSON path, when it is anything else or a {@code kid} is not that of
     *     its key
     */
    public static TrustList fromJson(String json) {
        return TrustListJson.read(json);
    }

    /** Writes the pinned form; the same list gives the same text. */
    public String toJson() {
        return TrustListJson.write(this);
    }

    /** Every key with this id, in the list's order. */
    public Stream<TrustedKey> keysWithId(KeyId id) {
        return keys.stream().filter(entry -> entry.key().id().equals(id));
    }
}
