package dev.zhicheng.core.credential.internal;

import dev.zhicheng.core.credential.CredentialKey;
import dev.zhicheng.core.credential.SignatureAlgorithm;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SignaturesTest {

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    /** RFC 8152 C.2.1, “Single ECDSA Signature”, with the key “11” of C.7.1. */
    @Test
    void the_cose_example_verifies() {
        CredentialKey key = CredentialKey.of(
                SignatureAlgorithm.ES256,
                hex("bac5b11cad8f99f9c72b05cf4b9e26d244dc189f745228255a219a86d6a09eff"
                        + "20138bf82dc1b6d562be0fa54ab7804a3a64b6d72ccfed6b6fb6ed28bbfc117e"));
        byte[] payload = "This is the content.".getBytes(StandardCharsets.US_ASCII);
        byte[] signature = hex("8eb33e4ca31d1c465ab05aac34cc6b23d58fef5c083106c4d25a91aef0b0117e"
                + "2af9a291aa32e14ab834dc56ed2a223444547e01f11d3b0916e5a4c345cacb36");
        assertThat(Signatures.verify(key, CoseSign1.toBeSigned(hex("a10126"), payload), signature))
                .isTrue();
        assertThat(Signatures.verify(key, CoseSign1.toBeSigned(hex("a10127"), payload), signature))
                .isFalse();
    }

    /** RFC 8032 §7.1, tests 1 to 3. */
    @ParameterizedTest
    @CsvSource({
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a,'',"
                + "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c,72,"
                + "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
        "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025,af82,"
                + "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"
    })
    void the_ed25519_examples_verify(String key, String message, String signature) {
        CredentialKey publicKey = CredentialKey.of(SignatureAlgorithm.ED25519, hex(key));
        assertThat(Signatures.verify(publicKey, hex(message), hex(signature))).isTrue();
        assertThat(Signatures.verify(publicKey, hex(message + "00"), hex(signature)))
                .isFalse();
    }

    /** RFC 6979 A.2.5, P-256 with SHA-256, messages “sample” and “test”. */
    @ParameterizedTest
    @CsvSource({
        "sample,efd48b2aacb6a8fd1140dd9cd45e81d69d2c877b56aaf991c34d0ea84eaf3716,"
                + "f7cb1c942d657c41d436c7a1b6e29f65f3e900dbb9aff4064dc4ab2f843acda8",
        "test,f1abb023518351cd71d881567b1ea663ed3efcf6c5132b354f28d3b0b7d38367,"
                + "019f4113742a2b14bd25926b49c649155f267e60d3814b4c0cc84250e46f0083"
    })
    void the_ecdsa_examples_verify(String message, String r, String s) {
        CredentialKey key = CredentialKey.of(
                SignatureAlgorithm.ES256,
                hex("60fed4ba255a9d31c961eb74c6356d68c049b8923b61fa6ce669622e60f29fb6"
                        + "7903fe1008b8bc99a41ae9e95628bc64f2f1b20c2d7e9f5177a3c294d4462299"));
        assertThat(Signatures.verify(key, message.getBytes(StandardCharsets.US_ASCII), hex(r + s)))
                .isTrue();
        assertThat(Signatures.verify(key, message.getBytes(StandardCharsets.US_ASCII), hex(s + r)))
                .isFalse();
    }
}
