package dev.zhicheng.core.credential.internal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zhicheng.core.credential.CredentialKey;
import dev.zhicheng.core.credential.KeyException;
import dev.zhicheng.core.credential.KeyStatus;
import dev.zhicheng.core.credential.KeyUse;
import dev.zhicheng.core.credential.SignatureAlgorithm;
import dev.zhicheng.core.credential.TrustList;
import dev.zhicheng.core.credential.TrustListFormatException;
import dev.zhicheng.core.credential.TrustedKey;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The pinned form of a trust list: keys as JSON Web Keys (RFC 7517, RFC 7518 §6.2.1, RFC 8037 §2). */
public final class TrustListJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** A misspelt {@code signUntil} must not make a key good for ever. */
    private static final Set<String> ENTRY =
            Set.of("kid", "alg", "jwk", "issuer", "issuerName", "use", "signFrom", "signUntil", "status");

    static {
        MAPPER.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxDocumentLength(1 << 20)
                        .maxNestingDepth(8)
                        .build());
    }

    private TrustListJson() {}

    /** Reads it. */
    public static TrustList read(String json) {
        JsonNode root;
        try {
            root = MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            e.clearLocation();
            throw new TrustListFormatException("$", "not JSON", e);
        }
        JsonNode keys = root.get("keys");
        if (keys == null || !keys.isArray()) {
            throw new TrustListFormatException("keys", "expected an array", null);
        }
        List<TrustedKey> entries = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            entries.add(entry(keys.get(i), "keys[" + i + "]"));
        }
        return TrustList.pinned(entries);
    }

    private static TrustedKey entry(JsonNode node, String path) {
        node.fieldNames().forEachRemaining(name -> {
            if (!ENTRY.contains(name)) {
                throw new TrustListFormatException(path + "." + name, "unknown property", null);
            }
        });
        SignatureAlgorithm algorithm =
                named(node, "alg", path, SignatureAlgorithm::ofJsonName, "expected ES256, EdDSA or SM2");
        CredentialKey key = key(node.path("jwk"), algorithm, path + ".jwk");
        if (!text(node, "kid", path).equals(key.id().toString())) {
            throw new TrustListFormatException(path + ".kid", "not the id of this key", null);
        }
        try {
            return new TrustedKey(
                    key,
                    text(node, "issuer", path),
                    text(node, "issuerName", path),
                    named(node, "use", path, TrustListJson::use, "expected credential, status or document"),
                    instant(node, "signFrom", path),
                    instant(node, "signUntil", path),
                    named(node, "status", path, TrustListJson::status, "expected active, retired or compromised"));
        } catch (IllegalArgumentException e) {
            throw new TrustListFormatException(path, "a retired key needs signUntil", e);
        }
    }

    private static CredentialKey key(JsonNode jwk, SignatureAlgorithm algorithm, String path) {
        if (!text(jwk, "kty", path).equals(algorithm.jwkKeyType())) {
            throw new TrustListFormatException(path + ".kty", "expected " + algorithm.jwkKeyType(), null);
        }
        if (!text(jwk, "crv", path).equals(algorithm.jwkCurve())) {
            throw new TrustListFormatException(path + ".crv", "expected " + algorithm.jwkCurve(), null);
        }
        if (jwk.has("d")) {
            throw new TrustListFormatException(path + ".d", "a private key has no place here", null);
        }
        byte[] material = coordinate(jwk, "x", path);
        if (algorithm != SignatureAlgorithm.ED25519) {
            byte[] y = coordinate(jwk, "y", path);
            material = Arrays.copyOf(material, 64);
            System.arraycopy(y, 0, material, 32, 32);
        }
        try {
            return CredentialKey.of(algorithm, material);
        } catch (KeyException e) {
            throw new TrustListFormatException(path, "not a point of " + algorithm.jwkCurve(), e);
        }
    }

    private static byte[] coordinate(JsonNode jwk, String name, String path) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text(jwk, name, path));
            if (bytes.length == 32) {
                return bytes;
            }
        } catch (IllegalArgumentException notBase64) {
            // falls through: said below
        }
        throw new TrustListFormatException(path + "." + name, "expected 32 bytes in base64url", null);
    }

    private static String text(JsonNode node, String name, String path) {
        JsonNode value = node.path(name);
        if (!value.isTextual()) {
            throw new TrustListFormatException(path + "." + name, "expected a text", null);
        }
        return value.textValue();
    }

    private static @Nullable Instant instant(JsonNode node, String name, String path) {
        if (node.path(name).isMissingNode()) {
            return null;
        }
        try {
            return Instant.parse(text(node, name, path));
        } catch (DateTimeException e) {
            throw new TrustListFormatException(path + "." + name, "expected an instant like 2021-10-31T16:00:00Z", e);
        }
    }

    private static <T> T named(
            JsonNode node, String name, String path, Function<String, Optional<T>> reader, String expectation) {
        return reader.apply(text(node, name, path))
                .orElseThrow(() -> new TrustListFormatException(path + "." + name, expectation, null));
    }

    private static Optional<KeyUse> use(String name) {
        return Arrays.stream(KeyUse.values())
                .filter(use -> use.jsonName().equals(name))
                .findFirst();
    }

    private static Optional<KeyStatus> status(String name) {
        return Arrays.stream(KeyStatus.values())
                .filter(status -> status.jsonName().equals(name))
                .findFirst();
    }

    /** Writes it. */
    public static String write(TrustList list) {
        ObjectNode root = MAPPER.createObjectNode();
        var keys = root.putArray("keys");
        for (TrustedKey entry : list.keys()) {
            ObjectNode node = keys.addObject();
            SignatureAlgorithm algorithm = entry.key().algorithm();
            node.put("kid", entry.key().id().toString());
            node.put("alg", algorithm.jsonName());
            ObjectNode jwk = node.putObject("jwk");
            jwk.put("kty", algorithm.jwkKeyType()).put("crv", algorithm.jwkCurve());
            byte[] material = entry.key().material();
            jwk.put("x", base64(material, 0));
            if (algorithm != SignatureAlgorithm.ED25519) {
                jwk.put("y", base64(material, 32));
            }
            node.put("issuer", entry.issuer()).put("issuerName", entry.issuerName());
            node.put("use", entry.use().jsonName());
            if (entry.signFrom() != null) {
                node.put("signFrom", entry.signFrom().toString());
            }
            if (entry.signUntil() != null) {
                node.put("signUntil", entry.signUntil().toString());
            }
            node.put("status", entry.status().jsonName());
        }
        return root.toPrettyString() + "\n";
    }

    private static String base64(byte[] material, int from) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOfRange(material, from, from + 32));
    }
}
