package dev.zhicheng.core.credential;

import dev.zhicheng.core.credential.internal.ClaimsCodec;
import dev.zhicheng.core.credential.internal.CoseSign1;
import dev.zhicheng.core.credential.internal.CredentialText;
import java.util.Objects;

/**
 * Signs claims and gives the text of their QR.
 *
 * <pre>{@code
 * CredentialIssuer issuer = new CredentialIssuer(signer, TextForm.url("verify.example"));
 * String qr = issuer.issue(claims);
 * }</pre>
 *
 * <p>Immutable; thread-safe if its signer is.
 */
public final class CredentialIssuer {

    private final Signer signer;
    private final TextForm form;

    /** Signs with {@code signer} and writes in {@code form}. */
    public CredentialIssuer(Signer signer, TextForm form) {
        this.signer = Objects.requireNonNull(signer, "signer");
        this.form = Objects.requireNonNull(form, "form");
    }

    /**
     * The QR text of the signed claims.
     *
     * @throws IllegalArgumentException when the claims together are beyond the 640 bytes of a credential
     * @throws KeyException when the key does not sign
     */
    public String issue(CredentialClaims claims) {
        byte[] message = CoseSign1.sign(ClaimsCodec.encode(claims), signer, null);
        String text = form.write(message);
        if (message.length > CredentialText.MAX_BYTES || text.length() > CredentialText.MAX_TEXT) {
            throw new IllegalArgumentException("the claims make " + message.length + " bytes and " + text.length()
                    + " characters, more than a credential has");
        }
        return text;
    }
}
