package dev.zhicheng.samples.cli.convert;

import dev.zhicheng.core.credential.CredentialIssuer;
import dev.zhicheng.core.credential.KeyException;
import dev.zhicheng.core.credential.KeySigner;
import dev.zhicheng.core.credential.KeyStatus;
import dev.zhicheng.core.credential.KeyUse;
import dev.zhicheng.core.credential.TextForm;
import dev.zhicheng.core.credential.TrustList;
import dev.zhicheng.core.credential.TrustedKey;
import dev.zhicheng.render.signing.CmsSigner;
import dev.zhicheng.render.signing.PdfSealing;
import dev.zhicheng.samples.cli.UserError;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The key that signs the credentials and the pages: one PKCS#12 file. */
final class Keys {

    private final Path file;
    private final char[] password;
    private final KeySigner signer;

    private Keys(Path file, char[] password) throws IOException {
        this.file = file;
        this.password = password;
        try (InputStream in = Files.newInputStream(file)) {
            this.signer = KeySigner.ofPkcs12(in, password);
        } catch (KeyException unusable) {
            throw new UserError(file + ": " + unusable.getMessage());
        }
    }

    /** Opens a key file; a wrong password or another kind of file is one line. */
    static Keys open(Path file, char[] password) throws IOException {
        return new Keys(file, password);
    }

    /** The form of the QR text: U with a host to verify at, A without. */
    static TextForm textForm(@Nullable String verifyUrl) {
        try {
            return verifyUrl == null ? TextForm.app() : TextForm.url(host(verifyUrl));
        } catch (IllegalArgumentException unusable) {
            throw new UserError("--verify-url: " + unusable.getMessage());
        }
    }

    /** Issues credentials. */
    CredentialIssuer credentialIssuer(TextForm form) {
        return new CredentialIssuer(signer, form);
    }

    /** The public key's name. */
    String id() {
        return signer.key().id().toString();
    }

    /** Seals pages. */
    PdfSealing sealing(InstantSource clock, String reason) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new PdfSealing(CmsSigner.pkcs12(in, password), clock, reason);
        }
    }

    /** The public half, for whoever verifies. */
    TrustList trust(String issuer, String issuerName) {
        return TrustList.pinned(List.of(
                TrustedKey.forCredentials(signer.key(), issuer, issuerName),
                new TrustedKey(signer.key(), issuer, issuerName, KeyUse.DOCUMENT, null, null, KeyStatus.ACTIVE)));
    }

    private static String host(String url) {
        return url.replaceFirst("^https://", "").replaceFirst("/(z/?)?$", "");
    }
}
