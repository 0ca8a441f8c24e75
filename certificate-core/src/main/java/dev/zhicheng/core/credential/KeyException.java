package dev.zhicheng.core.credential;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A key could not be read or used: a matter of the installation, never of a credential that somebody presents. */
public final class KeyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is wrong with the key. */
    public enum Reason {
        /** The key store could not be read: no key store, damaged, or the password is another one. */
        KEY_STORE_UNREADABLE,
        /** The key store has no private key under this name, or more than one key and no name was given. */
        NO_SUCH_KEY,
        /** The key is of none of the algorithms of {@link SignatureAlgorithm}. */
        KEY_NOT_SUPPORTED,
        /** The numbers of the key are no point of its curve. */
        KEY_INVALID,
        /** SM2 was asked for and BouncyCastle is not there. */
        PROVIDER_MISSING,
        /** The key refused to sign. */
        SIGNING_FAILED
    }

    private final Reason reason;

    /** Says what is wrong; {@code message} names no secret. */
    public KeyException(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = Objects.requireNonNull(reason, "reason");
    }

    /** What is wrong, never null. */
    public Reason reason() {
        return reason;
    }
}
