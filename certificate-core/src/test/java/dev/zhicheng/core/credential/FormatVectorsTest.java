package dev.zhicheng.core.credential;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.upokecenter.cbor.CBORObject;
import dev.zhicheng.core.credential.internal.Base45;
import dev.zhicheng.core.credential.internal.ClaimsCodec;
import dev.zhicheng.core.credential.internal.Refusal;
import dev.zhicheng.core.document.PartialDate;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import static dev.zhicheng.core.credential.Forge.hex;
import static dev.zhicheng.core.credential.Forge.join;
import static dev.zhicheng.core.credential.Samples.ISSUED;
import static dev.zhicheng.core.credential.Samples.ISSUER;
import static dev.zhicheng.core.credential.Samples.ISSUER_NAME;
import static dev.zhicheng.core.credential.Samples.NOW;
import static dev.zhicheng.core.credential.Samples.certificate;
import static org.assertj.core.api.Assertions.assertThat;

/** {@code docs/credential-format-1-vectors.json}: what it holds is what the code writes and what the verifier says. */
class FormatVectorsTest {

    private static final Path FILE = Path.of("docs", "credential-format-1-vectors.json");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static final Signer SIGNER = new Rfc6979Signer(Samples.PAIR);
    private static final Signer STATUS_SIGNER = Rfc6979Signer.of(2);
    private static final Signer STRANGER = Rfc6979Signer.of(3);
    private static final Signer COMPROMISED = Rfc6979Signer.of(4);
    private static final Signer RETIRED = Rfc6979Signer.of(5);
    private static final Signer OTHER_ISSUER = Rfc6979Signer.of(6);

    private static final TrustList TRUST = TrustList.pinned(List.of(
            TrustedKey.forCredentials(SIGNER.key(), ISSUER, ISSUER_NAME),
            new TrustedKey(STATUS_SIGNER.key(), ISSUER, ISSUER_NAME, KeyUse.STATUS, null, null, KeyStatus.ACTIVE),
            new TrustedKey(
                    COMPROMISED.key(), ISSUER, ISSUER_NAME, KeyUse.CREDENTIAL, null, null, KeyStatus.COMPROMISED),
            new TrustedKey(
                    RETIRED.key(),
                    ISSUER,
                    ISSUER_NAME,
                    KeyUse.CREDENTIAL,
                    ISSUED.minusSeconds(60),
                    ISSUED.plusSeconds(60),
                    KeyStatus.RETIRED),
            TrustedKey.forCredentials(OTHER_ISSUER.key(), "gs-hrss", "甘肃省人力资源和社会保障厅")));

    private static String write() throws IOException, Refusal {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("format", 1);
        root.put("at", NOW.toString());
        root.set("trust", MAPPER.readTree(TRUST.toJson()));
        root.set("statusLists", statusLists());
        Vectors vectors = new Vectors(root.putArray("vectors"));
        genuine(vectors);
        texts(vectors);
        structures(vectors);
        claims(vectors);
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    /** Taken over from the file when it has them: the deflate of another JDK may write other bytes. */
    private static JsonNode statusLists() throws IOException {
        JsonNode existing = MAPPER.readTree(FILE.toFile()).get("statusLists");
        return existing != null
                ? existing
                : MAPPER.createArrayNode().add(HexFormat.of().formatHex(statusList()));
    }

    private static byte[] statusList() {
        return StatusList.builder(ISSUER, 0, 100)
                .set(1, CertificateStatus.REVOKED)
                .set(2, CertificateStatus.SUSPENDED)
                .set(3, CertificateStatus.SUPERSEDED)
                .build(NOW.minusSeconds(3600), NOW.plusSeconds(3600))
                .sign(STATUS_SIGNER);
    }

    private static void genuine(Vectors vectors) {
        TextForm url = TextForm.url("verify.example");
        CredentialClaims plain = certificate().build();
        vectors.add("genuine, form U", new CredentialIssuer(SIGNER, url).issue(plain));
        vectors.add("genuine, form A", new CredentialIssuer(SIGNER, TextForm.app()).issue(plain));
        vectors.add(
                "every optional claim",
                issue(
                        SIGNER,
                        certificate()
                                .expiresAt(NOW.plusSeconds(1))
                                .status(new StatusReference(0, 0))
                                .content(ContentDigest.over("{}".getBytes(StandardCharsets.US_ASCII)))
                                .supersedes("NX2020-0900000003")
                                .build()));
        vectors.add(
                "awarded in a month",
                issue(SIGNER, certificate().awardedOn(PartialDate.of("2019-12")).build()));
        vectors.add(
                "awarded before 1970",
                issue(
                        SIGNER,
                        certificate().awardedOn(PartialDate.of("1965-05-01")).build()));
        vectors.add("a rare name", issue(SIGNER, certificate().name("田𬭎·㛃").build()));
        vectors.add("no masked id", issue(SIGNER, certificate().maskedId(null).build()));
        vectors.add("signed by a retired key in its time", issue(RETIRED, plain));
        for (int index : new int[] {1, 2, 3, 99, 100}) {
            vectors.add(
                    "status entry " + index,
                    issue(
                            SIGNER,
                            certificate().status(new StatusReference(0, index)).build()));
        }
        vectors.add(
                "a status list that is not at hand",
                issue(SIGNER, certificate().status(new StatusReference(1, 5)).build()));
        vectors.add("unknown key", issue(STRANGER, plain));
        vectors.add("compromised key", issue(COMPROMISED, plain));
        vectors.add("key for status lists", issue(STATUS_SIGNER, plain));
        vectors.add("key of another issuer", issue(OTHER_ISSUER, plain));
        vectors.add("expired", issue(SIGNER, certificate().expiresAt(NOW).build()));
        vectors.add(
                "issued in the future",
                issue(
                        SIGNER,
                        CredentialClaims.builder(ISSUER, NOW.plusSeconds(301))
                                .name(plain.name())
                                .title(plain.title())
                                .level(plain.level())
                                .number(plain.number())
                                .awardedOn(plain.awardedOn())
                                .build()));
        vectors.add(
                "issued after the key retired",
                issue(
                        RETIRED,
                        CredentialClaims.builder(ISSUER, ISSUED.plusSeconds(60))
                                .name(plain.name())
                                .title(plain.title())
                                .level(plain.level())
                                .number(plain.number())
                                .awardedOn(plain.awardedOn())
                                .build()));
    }

    private static void texts(Vectors vectors) {
        String a = issue(SIGNER, certificate().build());
        String u = new CredentialIssuer(SIGNER, TextForm.url("verify.example"))
                .issue(certificate().build());
        vectors.add("empty", "");
        vectors.add("another QR", "https://example.com/");
        vectors.add("base45 GGW", "ZC1:GGW");
        vectors.add("base45 :::", "ZC1::::");
        vectors.add("base45 lone letter", "ZC1:A");
        vectors.add("lower-case prefix", "zc1:" + a.substring(4));
        vectors.add("line feed after form A", a + "\n");
        vectors.add("line feed after form U", u + "\n");
        vectors.add("%20 after form U", u + "%20");
        vectors.add("group of 256^7", "https://verify.example/z#172057594037927936");
        vectors.add("tail of 256", "https://verify.example/z#1256");
        vectors.add("tail of 4 digits", "https://verify.example/z#11234");
        vectors.add("full-width digit", "https://verify.example/z#1２55");
        vectors.add("version 2, form A", "ZC2:" + a.substring(4));
        vectors.add("version 2, form U", u.replace("#1", "#2"));
        vectors.add("http", u.replace("https:", "http:"));
        vectors.add("user before the host", u.replace("//", "//verify.example@"));
        vectors.add("641 bytes", "ZC1:" + "0".repeat(962));
        vectors.add("1601 characters", "ZC1:" + "0".repeat(1597));
    }

    private static void structures(Vectors vectors) throws Refusal {
        byte[] genuine = Base45.decode(issue(SIGNER, certificate().build()), 4);
        byte[] bare = Arrays.copyOfRange(genuine, 1, genuine.length);
        byte[] kid = SIGNER.key().id().bytes();
        byte[] payload = ClaimsCodec.encode(certificate().build());
        byte[] header = Forge.header(-7, kid).EncodeToBytes();
        byte[] signature = Arrays.copyOfRange(genuine, genuine.length - 64, genuine.length);
        vectors.addBytes("untagged", bare);
        vectors.addBytes("tag 98", join(hex("d862"), bare));
        vectors.addBytes("tag 18 twice", join(hex("d2"), genuine));
        vectors.addBytes("array of 3", join(hex("d283"), Arrays.copyOfRange(genuine, 2, genuine.length)));
        vectors.addBytes("trailing byte", join(genuine, hex("00")));
        vectors.addBytes("cut short", Arrays.copyOf(genuine, genuine.length - 1));
        vectors.addBytes(
                "header in the unprotected map", Forge.message(hex("d284"), header, hex("a10126"), payload, signature));
        vectors.addBytes(
                "crit",
                Forge.message(
                        hex("d284"),
                        Forge.header(-7, kid)
                                .Add(2, CBORObject.NewArray().Add(1))
                                .EncodeToBytes(),
                        hex("a0"),
                        payload,
                        signature));
        vectors.addBytes(
                "unsorted headers",
                Forge.message(hex("d284"), join(hex("a20448"), kid, hex("0126")), hex("a0"), payload, signature));
        vectors.addBytes(
                "length longer than needed",
                join(hex("d284580d"), header, Arrays.copyOfRange(genuine, 3 + header.length, genuine.length)));
        vectors.addBytes(
                "63 bytes of signature",
                Forge.message(hex("d284"), header, hex("a0"), payload, Arrays.copyOf(signature, 63)));
        vectors.addBytes("signature all zero", Forge.message(hex("d284"), header, hex("a0"), payload, new byte[64]));
        byte[] flipped = genuine.clone();
        flipped[60] ^= 1;
        vectors.addBytes("one bit of the payload flipped", flipped);
        vectors.add("HS256", Forge.signed(SIGNER, Forge.header(5, kid), payload));
        vectors.add("EdDSA in the header of an ES256 key", Forge.signed(SIGNER, Forge.header(-8, kid), payload));
    }

    private static void claims(Vectors vectors) {
        byte[] payload = ClaimsCodec.encode(certificate().build());
        byte[] rest = Arrays.copyOfRange(payload, 1, payload.length);
        vectors.addPayload("payload: trailing byte", join(payload, hex("00")));
        vectors.addPayload("payload: indefinite map", join(hex("bf"), rest, hex("ff")));
        vectors.addPayload("payload: duplicate key", join(hex("a401676e782d68727373"), rest));
        vectors.addPayload("payload: tag", join(hex("c0"), payload));
        vectors.addPayload("payload: bad UTF-8", hex("a10161ff"));
        vectors.addPayload("payload: length of 2^63", hex("a1017b8000000000000000"));
        vectors.addPayload("payload: empty map", hex("a0"));
        for (Object[] field : new Object[][] {
            {"bidi override in the name", 1, "马\u202e兰晓"},
            {"zero-width space in the name", 1, "马\u200b晓兰"},
            {"name not in NFC", 1, "Ame\u0301lie"},
            {"empty name", 1, ""},
            {"whole identity number as the number", 6, "642221196607060001"},
            {"level 6", 5, 6},
            {"level as a float", 5, 2.5},
            {"unknown field 8", 8, "x"},
            {"id not masked", 11, "642221"},
            {"day as text", 7, "2019-11-30"},
            {"month 13", 7, "2019-13"}
        }) {
            CBORObject map = CBORObject.DecodeFromBytes(payload);
            map.get(CBORObject.FromObject(-70001))
                    .set(CBORObject.FromObject(field[1]), CBORObject.FromObject(field[2]));
            vectors.addPayload("claims: " + field[0], map.EncodeToBytes());
        }
    }

    private static String issue(Signer signer, CredentialClaims claims) {
        return new CredentialIssuer(signer, TextForm.app()).issue(claims);
    }

    /** The expectation of a vector is what the verifier says; a person read it once, and the test holds it. */
    private record Vectors(ArrayNode array) {

        void add(String name, String text) {
            ObjectNode vector = array.addObject();
            vector.put("name", name).put("text", text);
            Verification outcome = verifier(List.of(statusList())).verify(text, NOW);
            vector.put("verdict", outcome.verdict().name());
            vector.put("code", outcome.code().name());
            vector.set("certificate", MAPPER.valueToTree(outcome.toMap().get("certificate")));
        }

        void addBytes(String name, byte[] message) {
            add(name, Forge.text(message));
        }

        void addPayload(String name, byte[] payload) {
            byte[] kid = SIGNER.key().id().bytes();
            add(name, Forge.signed(SIGNER, Forge.header(-7, kid), payload));
        }
    }

    private static CredentialVerifier verifier(List<byte[]> statusLists) {
        CredentialVerifier.Builder builder = CredentialVerifier.builder().trust(TRUST);
        statusLists.forEach(list -> builder.status(StatusList.read(list, TRUST, null)));
        return builder.build();
    }

    @Test
    void the_file_is_what_the_code_writes() throws IOException, Refusal {
        String actual = write();
        if (!Files.readString(FILE).equals(actual)) {
            Files.writeString(FILE.resolveSibling("actual_credential-format-1-vectors.json"), actual);
        }
        assertThat(Files.readString(FILE)).isEqualTo(actual);
    }

    @TestFactory
    Stream<DynamicTest> the_verifier_says_what_the_file_says() throws IOException {
        JsonNode root = MAPPER.readTree(FILE.toFile());
        CredentialVerifier verifier =
                verifier(StreamSupport.stream(root.get("statusLists").spliterator(), false)
                        .map(list -> hex(list.textValue()))
                        .toList());
        return StreamSupport.stream(root.get("vectors").spliterator(), false)
                .map(vector -> DynamicTest.dynamicTest(vector.get("name").textValue(), () -> {
                    Verification outcome = verifier.verify(vector.get("text").textValue(), NOW);
                    assertThat(outcome.code().name())
                            .isEqualTo(vector.get("code").textValue());
                    assertThat((Object) MAPPER.valueToTree(outcome.toMap().get("certificate")))
                            .isEqualTo(vector.get("certificate"));
                }));
    }
}
