package dev.zhicheng.core.credential;

import com.upokecenter.cbor.CBORObject;
import dev.zhicheng.core.credential.internal.ClaimsCodec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static dev.zhicheng.core.credential.Forge.hex;
import static dev.zhicheng.core.credential.Forge.join;
import static dev.zhicheng.core.credential.Samples.NOW;
import static dev.zhicheng.core.credential.Samples.VERIFIER;
import static dev.zhicheng.core.credential.Samples.certificate;
import static dev.zhicheng.core.credential.VerificationCode.BAD_CBOR;
import static dev.zhicheng.core.credential.VerificationCode.BAD_COSE;
import static dev.zhicheng.core.credential.VerificationCode.NOT_DETERMINISTIC;
import static dev.zhicheng.core.credential.VerificationCode.SCHEMA_VIOLATION;
import static dev.zhicheng.core.credential.VerificationCode.TOO_LARGE;
import static org.assertj.core.api.Assertions.assertThat;

class HostileStructureTest {

    private static final byte[] GENUINE = Forge.genuine(certificate().build());
    private static final byte[] PAYLOAD = ClaimsCodec.encode(certificate().build());
    private static final byte[] HEADER = Forge.es256Header().EncodeToBytes();
    private static final byte[] EMPTY = hex("a0");
    private static final byte[] SIGNATURE = Arrays.copyOfRange(GENUINE, GENUINE.length - 64, GENUINE.length);

    @Test
    void every_single_bit_matters() {
        for (int bit = 0; bit < GENUINE.length * 8; bit++) {
            byte[] flipped = GENUINE.clone();
            flipped[bit >> 3] ^= (byte) (1 << (bit & 7));
            Verification outcome = VERIFIER.verify(Forge.text(flipped), NOW);
            assertThat(outcome.verdict()).as("bit %d", bit).isEqualTo(Verdict.INVALID);
            assertThat(outcome.certificate()).isEmpty();
        }
        assertThat(VERIFIER.verify(Forge.text(GENUINE), NOW).verdict()).isEqualTo(Verdict.VALID);
    }

    @Test
    void every_shorter_message_is_refused() {
        for (int length = 0; length < GENUINE.length; length++) {
            assertThat(VERIFIER.verify(Forge.text(Arrays.copyOf(GENUINE, length)), NOW)
                            .verdict())
                    .isEqualTo(Verdict.INVALID);
        }
    }

    static Stream<Arguments> messages() {
        byte[] bare = Arrays.copyOfRange(GENUINE, 1, GENUINE.length);
        byte[] parts = Arrays.copyOfRange(GENUINE, 2, GENUINE.length);
        CBORObject alg = CBORObject.NewMap().Add(1, -7);
        CBORObject kid = CBORObject.NewMap().Add(4, Samples.SIGNER.key().id().bytes());
        return Stream.of(
                Arguments.of("no tag", bare, BAD_COSE),
                Arguments.of("tag 98, COSE_Sign", join(hex("d862"), bare), BAD_COSE),
                Arguments.of("tag 18 in two bytes", join(hex("d812"), bare), BAD_COSE),
                Arguments.of("tag 18 twice", join(hex("d2"), GENUINE), BAD_COSE),
                Arguments.of("tag 61, CWT, around it", join(hex("d83d"), GENUINE), BAD_COSE),
                Arguments.of("an array of 3", join(hex("d283"), parts), BAD_COSE),
                Arguments.of("an array of 5", join(hex("d285"), parts, hex("00")), BAD_COSE),
                Arguments.of("an array without end", join(hex("d29f"), parts, hex("ff")), BAD_COSE),
                Arguments.of("a byte after it", join(GENUINE, hex("00")), BAD_CBOR),
                Arguments.of("a second credential after it", join(GENUINE, bare), BAD_CBOR),
                Arguments.of("kid in the unprotected map", message(alg, kid), BAD_COSE),
                Arguments.of("alg in the unprotected map", message(kid, alg), BAD_COSE),
                Arguments.of("kid in both maps", message(Forge.es256Header(), kid), BAD_COSE),
                Arguments.of("no kid", message(alg, CBORObject.NewMap()), BAD_COSE),
                Arguments.of(
                        "crit",
                        message(Forge.es256Header().Add(2, CBORObject.NewArray().Add(1)), CBORObject.NewMap()),
                        BAD_COSE),
                Arguments.of("a content type", message(Forge.es256Header().Add(3, 60), CBORObject.NewMap()), BAD_COSE),
                Arguments.of("alg as text", message(kid.Add(1, "ES256"), CBORObject.NewMap()), BAD_COSE),
                Arguments.of("a kid of 7 bytes", message(Forge.header(-7, new byte[7]), CBORObject.NewMap()), BAD_COSE),
                Arguments.of(
                        "an empty protected header",
                        Forge.message(hex("d284"), hex(""), EMPTY, PAYLOAD, SIGNATURE),
                        BAD_CBOR),
                Arguments.of(
                        "unsorted headers",
                        Forge.message(hex("d284"), unsortedHeader(), EMPTY, PAYLOAD, SIGNATURE),
                        NOT_DETERMINISTIC),
                Arguments.of(
                        "a length longer than needed",
                        join(hex("d284580d"), HEADER, Arrays.copyOfRange(GENUINE, 3 + HEADER.length, GENUINE.length)),
                        NOT_DETERMINISTIC),
                Arguments.of(
                        "a payload of null",
                        join(hex("d284"), Forge.byteString(HEADER), hex("a0f6"), Forge.byteString(SIGNATURE)),
                        BAD_COSE),
                Arguments.of("63 bytes of signature", withSignature(Arrays.copyOf(SIGNATURE, 63)), BAD_COSE),
                Arguments.of("65 bytes of signature", withSignature(Arrays.copyOf(SIGNATURE, 65)), BAD_COSE),
                Arguments.of(
                        "a signature in DER",
                        withSignature(Forge.derSignature(Forge.toBeSigned(HEADER, PAYLOAD))),
                        BAD_COSE),
                Arguments.of("depth 600", nested(600), BAD_COSE),
                Arguments.of("depth 20,000", nested(20_000), TOO_LARGE));
    }

    private static byte[] message(CBORObject header, CBORObject unprotected) {
        return Forge.message(hex("d284"), header.EncodeToBytes(), unprotected.EncodeToBytes(), PAYLOAD, SIGNATURE);
    }

    private static byte[] withSignature(byte[] signature) {
        return Forge.message(hex("d284"), HEADER, EMPTY, PAYLOAD, signature);
    }

    private static byte[] unsortedHeader() {
        return join(hex("a20448"), Samples.SIGNER.key().id().bytes(), hex("0126"));
    }

    private static byte[] nested(int depth) {
        byte[] bytes = new byte[depth];
        Arrays.fill(bytes, (byte) 0x81);
        bytes[0] = (byte) 0xd2;
        return bytes;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("messages")
    void a_message_out_of_shape_is_refused(String attack, byte[] message, VerificationCode code) {
        assertThat(VERIFIER.verify(Forge.text(message), NOW).code()).isEqualTo(code);
    }

    static Stream<Arguments> payloads() {
        return Stream.of(
                Arguments.of("nothing", hex(""), BAD_CBOR),
                Arguments.of("a number", hex("01"), SCHEMA_VIOLATION),
                Arguments.of("null", hex("f6"), SCHEMA_VIOLATION),
                Arguments.of("an empty map", hex("a0"), SCHEMA_VIOLATION),
                Arguments.of("a byte after it", join(PAYLOAD, hex("00")), BAD_CBOR),
                Arguments.of(
                        "a duplicate key",
                        join(hex("a401676e782d68727373"), Arrays.copyOfRange(PAYLOAD, 1, PAYLOAD.length)),
                        BAD_CBOR),
                Arguments.of("a length longer than needed", replaced("0167", "017807"), NOT_DETERMINISTIC),
                Arguments.of("a number longer than needed", replaced("0502", "051802"), NOT_DETERMINISTIC),
                Arguments.of(
                        "a map without end",
                        join(hex("bf"), Arrays.copyOfRange(PAYLOAD, 1, PAYLOAD.length), hex("ff")),
                        NOT_DETERMINISTIC),
                Arguments.of(
                        "a text in pieces",
                        replaced("01676e782d68727373", "017f676e782d68727373ff"),
                        NOT_DETERMINISTIC),
                Arguments.of(
                        "unsorted keys",
                        replaced("01676e782d68727373061a617df8a0", "061a617df8a001676e782d68727373"),
                        NOT_DETERMINISTIC),
                Arguments.of("a tagged text", replaced("0167", "01c067"), NOT_DETERMINISTIC),
                Arguments.of(
                        "the issue as a big number", replaced("061a617df8a0", "06c244617df8a0"), NOT_DETERMINISTIC),
                Arguments.of("bad UTF-8", replaced("6e782d68727373", "6e782d687273ff"), BAD_CBOR),
                Arguments.of("UTF-8 of a surrogate", replaced("6e782d68727373", "6e782d68eda080"), BAD_CBOR),
                Arguments.of("overlong UTF-8", replaced("6e782d68727373", "6e782d6872c0af"), BAD_CBOR),
                Arguments.of("a text of 2^31 bytes", replaced("0167", "017a80000000"), BAD_CBOR),
                Arguments.of("a text of 2^63 bytes", replaced("0167", "017b8000000000000000"), BAD_CBOR),
                Arguments.of("depth 5", replaced("0502", "05818181818102"), BAD_CBOR),
                Arguments.of("depth 300", replaced("0502", "05" + "81".repeat(300) + "02"), BAD_CBOR));
    }

    private static byte[] replaced(String genuine, String forged) {
        String payload = HexFormat.of().formatHex(PAYLOAD);
        assertThat(payload).contains(genuine);
        return hex(payload.replaceFirst(genuine, forged));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("payloads")
    void a_payload_out_of_shape_is_refused_even_if_the_issuer_signed_it(
            String fault, byte[] payload, VerificationCode code) {
        Verification outcome = VERIFIER.verify(Forge.signedPayload(payload), NOW);
        assertThat(outcome.code()).isEqualTo(code);
        assertThat(outcome.certificate()).isEmpty();
    }

    static Stream<Arguments> claims() {
        return Stream.of(
                change("no issuer", map -> map.Remove(key(1)), SCHEMA_VIOLATION),
                change("an empty issuer", map -> map.set(key(1), text("")), SCHEMA_VIOLATION),
                change("an issuer of 17 bytes", map -> map.set(key(1), text("x".repeat(17))), SCHEMA_VIOLATION),
                change("no time of issue", map -> map.Remove(key(6)), SCHEMA_VIOLATION),
                change("issued before 1970", map -> map.set(key(6), key(-1)), SCHEMA_VIOLATION),
                change("issued at 2^63", map -> map.set(key(6), wide("1b8000000000000000")), SCHEMA_VIOLATION),
                change(
                        "issued in the year 10000",
                        map -> map.set(key(6), wide("1b0000003afff44180")),
                        SCHEMA_VIOLATION),
                change("issued at a float", map -> map.set(key(6), CBORObject.FromObject(1.5)), SCHEMA_VIOLATION),
                change("expired when issued", map -> map.set(key(4), map.get(key(6))), SCHEMA_VIOLATION),
                change("an unknown claim", map -> map.set(key(7), text("x")), SCHEMA_VIOLATION),
                change("25 claims", HostileStructureTest::fillUp, BAD_CBOR),
                change("no certificate", map -> map.Remove(key(-70001)), SCHEMA_VIOLATION),
                change("a certificate that is a text", map -> map.set(key(-70001), text("x")), SCHEMA_VIOLATION),
                field("no name", 1, null, SCHEMA_VIOLATION),
                field("an empty name", 1, text(""), SCHEMA_VIOLATION),
                field("a blank name", 1, text("\u3000"), SCHEMA_VIOLATION),
                field("a name of 201 bytes", 1, text("马".repeat(67)), BAD_CBOR),
                field("a name of bytes", 1, CBORObject.FromObject(new byte[] {65}), SCHEMA_VIOLATION),
                field("a name turned round by bidi", 1, text("马\u202e兰晓"), SCHEMA_VIOLATION),
                field("a zero-width space in the name", 1, text("马\u200b晓兰"), SCHEMA_VIOLATION),
                field("a byte order mark in the name", 1, text("\ufeff马晓兰"), SCHEMA_VIOLATION),
                field("a line feed in the name", 1, text("马晓兰\n"), SCHEMA_VIOLATION),
                field("a tag character in the name", 1, text("马晓兰\udb40\udc41"), SCHEMA_VIOLATION),
                field("a name that is not NFC", 1, text("Ame\u0301lie"), NOT_DETERMINISTIC),
                field("a compatibility ideograph", 1, text("\uf9d1马"), NOT_DETERMINISTIC),
                field("a whole identity number", 2, text("642221196607060001"), SCHEMA_VIOLATION),
                field("level 0", 5, key(0), SCHEMA_VIOLATION),
                field("level 6", 5, key(6), SCHEMA_VIOLATION),
                field("level 2.0", 5, CBORObject.FromObject(2.0f), SCHEMA_VIOLATION),
                field("level true", 5, CBORObject.True, SCHEMA_VIOLATION),
                field("no date", 7, null, SCHEMA_VIOLATION),
                field("a day of the year 10000", 7, key(2_932_897), SCHEMA_VIOLATION),
                field("a month 13", 7, text("2019-13"), SCHEMA_VIOLATION),
                field("a day as text", 7, text("2019-11-30"), NOT_DETERMINISTIC),
                field("a month in another form", 7, text("2019.11"), NOT_DETERMINISTIC),
                field("claim 8", 8, text("x"), SCHEMA_VIOLATION),
                field("a status that is a number", 9, key(1), SCHEMA_VIOLATION),
                field(
                        "a status of three numbers",
                        9,
                        CBORObject.NewArray().Add(1).Add(2).Add(3),
                        SCHEMA_VIOLATION),
                field("a negative index", 9, CBORObject.NewArray().Add(1).Add(-2), SCHEMA_VIOLATION),
                field("an index of 2^31", 9, CBORObject.NewArray().Add(1).Add(1L << 31), SCHEMA_VIOLATION),
                field("a digest of 15 bytes", 10, CBORObject.FromObject(new byte[15]), SCHEMA_VIOLATION),
                field("an id that is not masked", 11, text("642221"), SCHEMA_VIOLATION),
                field("an empty number it supersedes", 12, text(""), SCHEMA_VIOLATION),
                field("claim null", 12, CBORObject.Null, SCHEMA_VIOLATION));
    }

    private static void fillUp(CBORObject map) {
        for (int i = 10; map.size() < 25; i++) {
            map.set(key(i), key(i));
        }
    }

    private static CBORObject key(int number) {
        return CBORObject.FromObject(number);
    }

    private static CBORObject text(String text) {
        return CBORObject.FromObject(text);
    }

    private static CBORObject wide(String hex) {
        return CBORObject.DecodeFromBytes(hex(hex));
    }

    private static Arguments change(String fault, Consumer<CBORObject> change, VerificationCode code) {
        return Arguments.of(fault, change, code);
    }

    private static Arguments field(String fault, int field, CBORObject value, VerificationCode code) {
        Consumer<CBORObject> change = map -> {
            CBORObject certificate = map.get(key(-70001));
            if (value == null) {
                certificate.Remove(key(field));
            } else {
                certificate.set(key(field), value);
            }
        };
        return Arguments.of(fault, change, code);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("claims")
    void claims_that_break_the_format_are_refused_even_if_the_issuer_signed_them(
            String fault, Consumer<CBORObject> change, VerificationCode code) {
        Verification outcome = VERIFIER.verify(Forge.signedClaims(change), NOW);
        assertThat(outcome.code()).isEqualTo(code);
        assertThat(outcome.certificate()).isEmpty();
    }
}
