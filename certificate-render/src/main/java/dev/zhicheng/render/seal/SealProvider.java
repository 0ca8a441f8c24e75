package dev.zhicheng.render.seal;

import dev.zhicheng.render.signing.CmsService;

/**
 * A portal's own seal service, behind which the seals of GB/T 38540 are kept: it gives the seal as it is seen and makes the
 * signature that goes with it. The signature is a CMS one, which PDF readers check; the structure of GB/T 38540 itself
 * belongs into OFD files and does not go into the page. Implementations are thread-safe.
 *
 * @see dev.zhicheng.render.CertificateRenderer#withSealProvider
 */
public interface SealProvider extends CmsService {

    /** The seal to show over the issuer's name, asked once for each renderer; not null. */
    Seal seal();
}
