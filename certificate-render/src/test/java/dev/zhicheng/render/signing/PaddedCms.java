package dev.zhicheng.render.signing;

import eu.europa.esig.dss.cms.CMS;
import eu.europa.esig.dss.cms.object.CMSObjectUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1InputStream;

/**
 * Lets DSS 6.4 read a signature out of its padded room (ISO 32000-1 12.8.1): BouncyCastle refuses bytes after the structure
 * since 1.85, and this DSS hands it the zeros as well. Found by DSS as a service.
 */
public final class PaddedCms extends CMSObjectUtils {

    @Override
    public CMS parseToCMS(byte[] padded) {
        try (ByteArrayInputStream bytes = new ByteArrayInputStream(padded);
                ASN1InputStream structure = new ASN1InputStream(bytes)) {
            structure.readObject();
            return super.parseToCMS(Arrays.copyOf(padded, padded.length - bytes.available()));
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
