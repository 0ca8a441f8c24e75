package dev.zhicheng.render.signing;

import java.io.IOException;

/** Where a time-stamp token (RFC 3161) comes from; the library itself opens no connection. */
@FunctionalInterface
public interface TimeStampAuthority {

    /**
     * A time-stamp token in DER over a digest.
     *
     * @param sha256 the SHA-256 of the signature value, 32 bytes
     * @throws IOException when the authority cannot be reached
     */
    byte[] token(byte[] sha256) throws IOException;
}
