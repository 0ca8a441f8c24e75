package dev.zhicheng.core.credential.internal;

import dev.zhicheng.core.credential.Check;
import dev.zhicheng.core.credential.CredentialClaims;
import dev.zhicheng.core.credential.StatusReference;
import dev.zhicheng.core.credential.Verification;
import dev.zhicheng.core.credential.VerificationCode;
import dev.zhicheng.core.credential.VerifiedCertificate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The JSON shape of a verification, in plain collections: the same with Jackson 2, Jackson 3 or none. */
public final class VerificationMap {

    private VerificationMap() {}

    /** The shape, in its order. */
    public static Map<String, Object> of(Verification verification) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("verdict", verification.verdict().name());
        map.put("code", verification.code().name());
        map.put(
                "certificate",
                verification.certificate().map(VerificationMap::certificate).orElse(null));
        map.put(
                "checks",
                verification.checks().stream().map(VerificationMap::check).toList());
        map.put("asOf", verification.asOf().toString());
        return Collections.unmodifiableMap(map);
    }

    private static Map<String, Object> certificate(VerifiedCertificate certificate) {
        CredentialClaims claims = certificate.claims();
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("number", claims.number());
        map.put("name", claims.name());
        putIfPresent(map, "maskedId", claims.maskedId());
        map.put("series", claims.series());
        map.put("title", claims.title());
        map.put("speciality", claims.speciality());
        map.put("level", claims.level().name());
        map.put("awardedOn", claims.awardedOn().toString());
        map.put("issuer", claims.issuer());
        map.put("issuerName", certificate.signedBy().issuerName());
        map.put("issuedAt", claims.issuedAt().toString());
        putIfPresent(map, "expiresAt", claims.expiresAt());
        putIfPresent(map, "supersedes", claims.supersedes());
        putIfPresent(map, "content", claims.content());
        StatusReference status = claims.status();
        if (status != null) {
            Map<String, Object> reference = new LinkedHashMap<>();
            reference.put("list", status.list());
            reference.put("index", status.index());
            map.put("status", Collections.unmodifiableMap(reference));
        }
        map.put("kid", certificate.signedBy().key().id().toString());
        return Collections.unmodifiableMap(map);
    }

    private static Map<String, Object> check(Check check) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("step", check.step().name());
        map.put("result", check.result().name());
        if (check.code() != VerificationCode.OK) {
            map.put("code", check.code().name());
        }
        putIfPresent(map, "asOf", check.asOf());
        return Collections.unmodifiableMap(map);
    }

    private static void putIfPresent(Map<String, Object> map, String name, @Nullable Object value) {
        if (value != null) {
            map.put(name, value.toString());
        }
    }
}
