package dev.zhicheng.core.credential;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TrustListJsonTest {

    private static final String JSON = Samples.TRUST.toJson();
    private static final String KID = Samples.SIGNER.key().id().toString();

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of("no JSON", "{", "$"),
                Arguments.of("text behind the document", JSON + "x", "$"),
                Arguments.of("a property twice", JSON.replace("\"kid\"", "\"use\":\"status\",\"kid\""), "$"),
                Arguments.of("no keys", "{}", "keys"),
                Arguments.of("keys that are no array", "{\"keys\":{}}", "keys"),
                Arguments.of("a key that is no object", "{\"keys\":[1]}", "keys[0].alg"),
                Arguments.of(
                        "a misspelt end", JSON.replace("\"kid\"", "\"signuntil\":\"\",\"kid\""), "keys[0].signuntil"),
                Arguments.of(
                        "an end that is no instant",
                        JSON.replace("\"kid\"", "\"signUntil\":\"2021\",\"kid\""),
                        "keys[0].signUntil"),
                Arguments.of("another key's id", JSON.replace(KID, "0000000000000000"), "keys[0].kid"),
                Arguments.of("an unknown algorithm", JSON.replace("ES256", "HS256"), "keys[0].alg"),
                Arguments.of("the algorithm of another key", JSON.replace("ES256", "EdDSA"), "keys[0].jwk.kty"),
                Arguments.of("another curve", JSON.replace("P-256", "P-384"), "keys[0].jwk.crv"),
                Arguments.of("a private key", JSON.replace("\"kty\"", "\"d\":\"AA\",\"kty\""), "keys[0].jwk.d"),
                Arguments.of(
                        "a coordinate that is cut", JSON.replaceFirst("\"x\" : \"..", "\"x\" : \""), "keys[0].jwk.x"),
                Arguments.of(
                        "a coordinate with a sign", JSON.replaceFirst("\"x\" : \"..", "\"x\" : \"+/"), "keys[0].jwk.x"),
                Arguments.of(
                        "a point beside the curve", JSON.replaceFirst("\"y\" : \"..", "\"y\" : \"AA"), "keys[0].jwk"),
                Arguments.of("no issuer", JSON.replace("\"issuer\"", "\"issuerName2\""), "keys[0].issuerName2"),
                Arguments.of("an unknown use", JSON.replace("\"credential\"", "\"everything\""), "keys[0].use"),
                Arguments.of("an unknown status", JSON.replace("\"active\"", "\"gone\""), "keys[0].status"),
                Arguments.of("a retired key without an end", JSON.replace("\"active\"", "\"retired\""), "keys[0]"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void the_place_of_a_fault_is_named(String fault, String json, String path) {
        assertThatExceptionOfType(TrustListFormatException.class)
                .isThrownBy(() -> TrustList.fromJson(json))
                .satisfies(e -> assertThat(e.path()).isEqualTo(path));
    }

    @Test
    void every_algorithm_and_every_limit_of_time_is_written_and_read_back() {
        TrustedKey ed25519 = new TrustedKey(
                CredentialKey.of(Samples.newPair("Ed25519").getPublic()),
                "nx-hrss",
                "发证单位",
                KeyUse.STATUS,
                Instant.parse("2021-01-01T00:00:00Z"),
                Instant.parse("2031-01-01T00:00:00Z"),
                KeyStatus.RETIRED);
        TrustList list = TrustList.pinned(List.of(ed25519, Samples.TRUST.keys().get(0)));
        assertThat(TrustList.fromJson(list.toJson())).isEqualTo(list);
    }
}
