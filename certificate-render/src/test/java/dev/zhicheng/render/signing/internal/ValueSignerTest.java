package dev.zhicheng.render.signing.internal;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPrivateKeySpec;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ValueSignerTest {

    /** RFC 6979 A.2.5 with SHA-256. */
    @ParameterizedTest
    @CsvSource({
        "secp256r1, C9AFA9D845BA75166B5C215767B1D6934E50C3DB36E89B127B8A622B120F6721, sample,"
                + "EFD48B2AACB6A8FD1140DD9CD45E81D69D2C877B56AAF991C34D0EA84EAF3716,"
                + "F7CB1C942D657C41D436C7A1B6E29F65F3E900DBB9AFF4064DC4AB2F843ACDA8",
        "secp256r1, C9AFA9D845BA75166B5C215767B1D6934E50C3DB36E89B127B8A622B120F6721, test,"
                + "F1ABB023518351CD71D881567B1EA663ED3EFCF6C5132B354F28D3B0B7D38367,"
                + "019F4113742A2B14BD25926B49C649155F267E60D3814B4C0CC84250E46F0083",
    })
    void an_ec_key_in_the_program_signs_with_the_nonce_of_rfc_6979(
            String curve, String value, String message, String r, String s)
            throws GeneralSecurityException, IOException {
        byte[] signature = ValueSigner.of(key(curve, value), "SHA256withECDSA", null)
                .sign(message.getBytes(StandardCharsets.US_ASCII));

        BigInteger[] pair =
                StandardDSAEncoding.INSTANCE.decode(parameters(curve).getOrder(), signature);
        assertThat(pair).containsExactly(new BigInteger(r, 16), new BigInteger(s, 16));
    }

    @Test
    void a_key_that_stays_in_its_device_is_left_to_the_jca() {
        PrivateKey opaque = new PrivateKey() {
            private static final long serialVersionUID = 1L;

            @Override
            public String getAlgorithm() {
                return "EC";
            }

            @Override
            public String getFormat() {
                return null;
            }

            @Override
            public byte[] getEncoded() {
                return null;
            }
        };
        ValueSigner signer = ValueSigner.of(opaque, "SHA256withECDSA", null);

        assertThatThrownBy(() -> signer.sign(new byte[1])).isInstanceOf(InvalidKeyException.class);
    }

    private static PrivateKey key(String curve, String value) throws GeneralSecurityException {
        return KeyFactory.getInstance("EC")
                .generatePrivate(new ECPrivateKeySpec(new BigInteger(value, 16), parameters(curve)));
    }

    private static ECParameterSpec parameters(String curve) throws GeneralSecurityException {
        AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec(curve));
        return parameters.getParameterSpec(ECParameterSpec.class);
    }
}
