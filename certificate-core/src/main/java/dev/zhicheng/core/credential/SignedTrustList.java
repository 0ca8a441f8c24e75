package dev.zhicheng.core.credential;

import dev.zhicheng.core.credential.internal.CoseSign1;
import dev.zhicheng.core.credential.internal.Refusal;
import dev.zhicheng.core.credential.internal.Signatures;
import dev.zhicheng.core.credential.internal.TrustListCodec;
import dev.zhicheng.core.text.Parsed;
import java.util.Collection;
import java.util.List;

/**
 * A trust list that travels: a COSE_Sign1 by a root key that the verifier has pinned.
 *
 * <p>A root signs trust lists and nothing else; its key stands in no list. Keep the {@link TrustList#sequence()} of the
 * last list that was good, and give it at the next reading: an older list is refused, however well it is signed.
 */
public final class SignedTrustList {

    private static final String TYPE = "application/zhicheng-trust-list+cbor";

    /** The longest message, in bytes: some thousand keys. */
    private static final int MAX_BYTES = 1 << 18;

    private SignedTrustList() {}

    /**
     * Signs a list.
     *
     * @throws IllegalArgumentException when it does not say when it was made and when the next one is due, or is longer
     *     than 256 KiB
     */
    public static byte[] sign(TrustList list, Signer root) {
        byte[] message = CoseSign1.sign(TrustListCodec.encode(list), root, TYPE);
        if (message.length > MAX_BYTES) {
            throw new IllegalArgumentException("a trust list has 256 KiB at most");
        }
        return message;
    }

    /**
     * Reads a list, or says {@link VerificationCode#TRUST_LIST_INVALID}. Whether it is stale is seen at each
     * verification.
     *
     * @param message the bytes as they were fetched
     * @param roots the pinned root keys, two while one takes over from the other
     * @param lastSequence the sequence of the last good list, 0 if there was none
     */
    public static Parsed<TrustList, VerificationCode> read(
            byte[] message, Collection<CredentialKey> roots, long lastSequence) {
        if (message.length > MAX_BYTES) {
            return Parsed.fault(VerificationCode.TRUST_LIST_INVALID);
        }
        try {
            CoseSign1 signed = CoseSign1.read(message, TYPE);
            if (!isSignedBy(roots, signed)) {
                return Parsed.fault(VerificationCode.TRUST_LIST_INVALID);
            }
            TrustList list = TrustListCodec.decode(signed.payload());
            return list.sequence() < lastSequence
                    ? Parsed.fault(VerificationCode.TRUST_LIST_INVALID)
                    : Parsed.value(list);
        } catch (Refusal refusal) {
            return Parsed.fault(VerificationCode.TRUST_LIST_INVALID);
        }
    }

    private static boolean isSignedBy(Collection<CredentialKey> roots, CoseSign1 signed) throws Refusal {
        SignatureAlgorithm algorithm = signed.algorithm();
        List<CredentialKey> fitting = roots.stream()
                .filter(root -> root.algorithm() == algorithm && root.id().equals(signed.keyId()))
                .toList();
        byte[] message = signed.toBeSigned();
        return fitting.stream().anyMatch(root -> Signatures.verify(root, message, signed.signature()));
    }
}
