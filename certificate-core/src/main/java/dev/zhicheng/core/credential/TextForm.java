package dev.zhicheng.core.credential;

import dev.zhicheng.core.credential.internal.Base45;
import dev.zhicheng.core.credential.internal.CredentialText;
import dev.zhicheng.core.credential.internal.DecimalText;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How the bytes of a credential become the text of a QR. A verifier takes both forms; they carry the same bytes.
 *
 * <p>Immutable and thread-safe.
 */
public final class TextForm {

    private final @Nullable String host;

    private TextForm(@Nullable String host) {
        this.host = host;
    }

    /** Form A, for apps: {@code ZC1:} and Base45. */
    public static TextForm app() {
        return new TextForm(null);
    }

    /**
     * Form U, for every phone's camera: {@code https://host/z#1} and digits. What follows the {@code #} never reaches
     * the host's log.
     *
     * @param host a host name in ASCII lower case, with a port if need be
     * @throws IllegalArgumentException when it is none
     */
    public static TextForm url(String host) {
        if (!CredentialText.isHost(Objects.requireNonNull(host, "host"))) {
            throw new IllegalArgumentException("not a host name in ASCII lower case");
        }
        return new TextForm(host);
    }

    /**
     * Form U with the host of an address such as {@code https://verify.example/} or {@code https://verify.example/z}.
     *
     * @throws IllegalArgumentException when it is not https, or has another path, a query or a fragment
     */
    public static TextForm url(URI address) {
        String path = Objects.requireNonNullElse(address.getRawPath(), "");
        boolean plain = address.getRawQuery() == null && address.getRawFragment() == null;
        boolean known = path.isEmpty() || path.equals("/") || path.equals("/z");
        if (!"https".equals(address.getScheme()) || address.getRawAuthority() == null || !plain || !known) {
            throw new IllegalArgumentException("expected https://<host>/z");
        }
        return url(address.getRawAuthority());
    }

    /** The text for these bytes. */
    String write(byte[] credential) {
        return host == null
                ? CredentialText.APP_PREFIX + Base45.encode(credential)
                : CredentialText.urlPrefix(host) + DecimalText.encode(credential);
    }
}
