package dev.zhicheng.render.signing;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;

/**
 * Makes the detached CMS signature (RFC 5652) that goes into a PDF: {@link CmsSigner} does it with a key at hand; a portal
 * may call its signature server instead. Implementations are thread-safe.
 */
public interface CmsService {

    /** How many bytes a signature may take at most; this much room is kept in the file. */
    int maximumSize();

    /**
     * Refuses to sign at a time at which the signature would not hold; does nothing when the service judges that itself.
     *
     * @throws SigningException when the signer's certificate is not valid at that time
     */
    default void requireValid(Instant at) {}

    /**
     * A detached signature in DER, with signing-certificate-v2 and without signing-time (ETSI EN 319 142-1, B-B).
     *
     * @param content the bytes of the file that the signature covers; the service reads it once and does not close it
     * @throws IOException when the content cannot be read or the service cannot be reached
     */
    byte[] sign(InputStream content) throws IOException;
}
