package dev.zhicheng.render.signing;

import dev.zhicheng.render.Certificates;
import dev.zhicheng.render.Issued;
import dev.zhicheng.render.Keys;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Instant;
import java.time.InstantSource;
import org.bouncycastle.operator.OperatorCreationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** PKCS#12 files, good and bad. */
class KeyFileTest {

    private static final char[] PASSWORD = "specimen".toCharArray();
    private static final byte[] FILE = file("seal");

    @Test
    void the_key_of_a_file_signs() throws IOException {
        CmsSigner signer = CmsSigner.pkcs12(new ByteArrayInputStream(FILE), PASSWORD);

        assertThat(signer.certificate().getSubjectX500Principal().getName()).contains("SPECIMEN");
        assertThat(signer.sign(new ByteArrayInputStream(new byte[10]))).isNotEmpty();
        assertThat(CmsSigner.pkcs12(new ByteArrayInputStream(FILE), PASSWORD, "seal")
                        .certificate())
                .isEqualTo(signer.certificate());
    }

    @Test
    void a_wrong_password_is_refused_by_name() {
        assertThatThrownBy(() -> CmsSigner.pkcs12(new ByteArrayInputStream(FILE), "guess".toCharArray()))
                .isInstanceOf(SigningException.class)
                .hasMessageContaining("password");
    }

    @Test
    void an_alias_that_is_not_there_is_refused() {
        assertThatThrownBy(() -> CmsSigner.pkcs12(new ByteArrayInputStream(FILE), PASSWORD, "other"))
                .isInstanceOf(SigningException.class)
                .hasMessageContaining("alias");
    }

    @Test
    void a_file_without_a_key_is_refused() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        store.store(out, PASSWORD);

        assertThatThrownBy(() -> CmsSigner.pkcs12(new ByteArrayInputStream(out.toByteArray()), PASSWORD))
                .isInstanceOf(SigningException.class)
                .hasMessageContaining("no private key");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100})
    void what_is_no_key_file_is_refused(int length) {
        assertThatThrownBy(() -> CmsSigner.pkcs12(new ByteArrayInputStream(new byte[length]), PASSWORD))
                .isInstanceOf(SigningException.class)
                .hasMessageContaining("not a PKCS#12 file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-12-31T23:59:59Z", "2051-01-01T00:00:01Z"})
    void a_certificate_outside_its_time_signs_no_page(String when) throws IOException {
        CmsSigner signer = CmsSigner.pkcs12(new ByteArrayInputStream(FILE), PASSWORD);
        PdfSealing sealing = new PdfSealing(signer, InstantSource.fixed(Instant.parse(when)), "签发电子证书");
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThatThrownBy(() -> Issued.UNSEALED.withSealing(sealing).render(Certificates.named("马晓兰"), out))
                .isInstanceOf(SigningException.class)
                .hasMessageContaining("not valid at the time of signing");
        assertThat(out.size()).isZero();
    }

    private static byte[] file(String alias) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("EC").generateKeyPair();
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(alias, pair.getPrivate(), PASSWORD, new Certificate[] {Keys.certificate(pair, "EC")});
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            store.store(out, PASSWORD);
            return out.toByteArray();
        } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }
}
