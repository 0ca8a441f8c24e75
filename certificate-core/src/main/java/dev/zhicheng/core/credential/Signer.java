package dev.zhicheng.core.credential;

/**
 * Whoever holds the private key: a key store file, a hardware module, or a service of the caller's own.
 *
 * <p>{@link KeySigner} covers every key that a JCA provider can use. An implementation must be safe for use by several
 * threads at once if it is given to a {@link CredentialIssuer} that is.
 */
public interface Signer {

    /** The public key that belongs to it, with its algorithm; the same at every call. */
    CredentialKey key();

    /**
     * The signature over these bytes, which are not hashed yet: 64 bytes, r‖s or R‖S, never DER.
     *
     * @throws KeyException with {@link KeyException.Reason#SIGNING_FAILED} when the key refuses
     */
    byte[] sign(byte[] toBeSigned);
}
