package dev.zhicheng.core.credential.internal;

import com.upokecenter.cbor.CBORObject;
import com.upokecenter.cbor.CBORType;
import dev.zhicheng.core.credential.ContentDigest;
import dev.zhicheng.core.credential.CredentialClaims;
import dev.zhicheng.core.credential.StatusReference;
import dev.zhicheng.core.document.PartialDate;
import dev.zhicheng.core.title.TitleLevel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

import static dev.zhicheng.core.credential.VerificationCode.NOT_DETERMINISTIC;
import static dev.zhicheng.core.credential.VerificationCode.SCHEMA_VIOLATION;

/** The claims as CBOR: the CWT claims iss, exp and iat (RFC 8392 §3.1) and one private claim for the certificate. */
public final class ClaimsCodec {

    private static final CBORObject ISSUER = CBORObject.FromObject(1);
    private static final CBORObject EXPIRY = CBORObject.FromObject(4);
    private static final CBORObject ISSUED_AT = CBORObject.FromObject(6);
    private static final CBORObject CERTIFICATE = CBORObject.FromObject(-70001);

    private static final CBORObject NAME = CBORObject.FromObject(1);
    private static final CBORObject SERIES = CBORObject.FromObject(2);
    private static final CBORObject TITLE = CBORObject.FromObject(3);
    private static final CBORObject SPECIALITY = CBORObject.FromObject(4);
    private static final CBORObject LEVEL = CBORObject.FromObject(5);
    private static final CBORObject NUMBER = CBORObject.FromObject(6);
    private static final CBORObject AWARDED_ON = CBORObject.FromObject(7);
    private static final CBORObject STATUS = CBORObject.FromObject(9);
    private static final CBORObject CONTENT = CBORObject.FromObject(10);
    private static final CBORObject MASKED_ID = CBORObject.FromObject(11);
    private static final CBORObject SUPERSEDES = CBORObject.FromObject(12);

    private static final long FIRST_DAY = LocalDate.of(1, 1, 1).toEpochDay();
    private static final long LAST_DAY = LocalDate.of(9999, 12, 31).toEpochDay();

    private ClaimsCodec() {}

    /** The one byte form of these claims. */
    public static byte[] encode(CredentialClaims claims) {
        CBORObject certificate = CBORObject.NewMap();
        certificate.set(NAME, CBORObject.FromObject(claims.name()));
        certificate.set(SERIES, CBORObject.FromObject(claims.series()));
        certificate.set(TITLE, CBORObject.FromObject(claims.title()));
        certificate.set(SPECIALITY, CBORObject.FromObject(claims.speciality()));
        certificate.set(LEVEL, CBORObject.FromObject(claims.level().code()));
        certificate.set(NUMBER, CBORObject.FromObject(claims.number()));
        certificate.set(AWARDED_ON, date(claims.awardedOn()));
        StatusReference status = claims.status();
        if (status != null) {
            certificate.set(STATUS, CBORObject.NewArray().Add(status.list()).Add(status.index()));
        }
        if (claims.content() != null) {
            certificate.set(CONTENT, CBORObject.FromObject(claims.content().bytes()));
        }
        if (claims.maskedId() != null) {
            certificate.set(MASKED_ID, CBORObject.FromObject(claims.maskedId()));
        }
        if (claims.supersedes() != null) {
            certificate.set(SUPERSEDES, CBORObject.FromObject(claims.supersedes()));
        }
        CBORObject map = CBORObject.NewMap();
        map.set(ISSUER, CBORObject.FromObject(claims.issuer()));
        map.set(ISSUED_AT, CBORObject.FromObject(claims.issuedAt().getEpochSecond()));
        if (claims.expiresAt() != null) {
            map.set(EXPIRY, CBORObject.FromObject(claims.expiresAt().getEpochSecond()));
        }
        map.set(CERTIFICATE, certificate);
        return StrictCbor.encode(map);
    }

    /** The claims that encode to exactly these bytes. */
    public static CredentialClaims decode(byte[] bytes) throws Refusal {
        CBORObject map = map(StrictCbor.decode(bytes));
        CBORObject certificate = map(map.get(CERTIFICATE));
        CredentialClaims claims;
        try {
            claims = new CredentialClaims(
                    text(map, ISSUER),
                    instant(map.get(ISSUED_AT)),
                    map.ContainsKey(EXPIRY) ? instant(map.get(EXPIRY)) : null,
                    text(certificate, NAME),
                    text(certificate, SERIES),
                    text(certificate, TITLE),
                    text(certificate, SPECIALITY),
                    level(certificate.get(LEVEL)),
                    text(certificate, NUMBER),
                    date(certificate.get(AWARDED_ON)),
                    status(certificate.get(STATUS)),
                    content(certificate.get(CONTENT)),
                    certificate.ContainsKey(MASKED_ID) ? text(certificate, MASKED_ID) : null,
                    certificate.ContainsKey(SUPERSEDES) ? text(certificate, SUPERSEDES) : null);
        } catch (IllegalArgumentException e) {
            throw new Refusal(SCHEMA_VIOLATION);
        }
        checkNothingElse(map, certificate, claims);
        if (!Arrays.equals(encode(claims), bytes)) {
            throw new Refusal(NOT_DETERMINISTIC);
        }
        return claims;
    }

    private static void checkNothingElse(CBORObject map, CBORObject certificate, CredentialClaims claims)
            throws Refusal {
        int outer = claims.expiresAt() == null ? 3 : 4;
        int inner = 7
                + (claims.status() == null ? 0 : 1)
                + (claims.content() == null ? 0 : 1)
                + (claims.maskedId() == null ? 0 : 1)
                + (claims.supersedes() == null ? 0 : 1);
        if (map.size() != outer || certificate.size() != inner) {
            throw new Refusal(SCHEMA_VIOLATION);
        }
    }

    private static CBORObject map(@Nullable CBORObject object) throws Refusal {
        if (object == null || object.getType() != CBORType.Map) {
            throw new Refusal(SCHEMA_VIOLATION);
        }
        return object;
    }

    private static String text(CBORObject map, CBORObject key) throws Refusal {
        return StrictCbor.text(map.get(key), SCHEMA_VIOLATION);
    }

    private static Instant instant(@Nullable CBORObject seconds) throws Refusal {
        long value = StrictCbor.integer(seconds, SCHEMA_VIOLATION);
        if (value < 0 || value > ClaimText.LAST_SECOND) {
            throw new Refusal(SCHEMA_VIOLATION);
        }
        return Instant.ofEpochSecond(value);
    }

    private static TitleLevel level(@Nullable CBORObject code) throws Refusal {
        long value = StrictCbor.integer(code, SCHEMA_VIOLATION);
        TitleLevel[] levels = TitleLevel.values();
        if (value < 1 || value > levels.length) {
            throw new Refusal(SCHEMA_VIOLATION);
        }
        return levels[(int) value - 1];
    }

    /** A day is a number; a date known to the month or year stays what it is, as text. */
    private static CBORObject date(PartialDate date) {
        return date.precision() == PartialDate.Precision.DAY
                ? CBORObject.FromObject(date.earliest().toEpochDay())
                : CBORObject.FromObject(date.toString());
    }

    private static PartialDate date(@Nullable CBORObject date) throws Refusal {
        if (date != null && date.getType() == CBORType.TextString) {
            return PartialDate.parse(date.AsString()).toOptional().orElseThrow(() -> new Refusal(SCHEMA_VIOLATION));
        }
        long day = StrictCbor.integer(date, SCHEMA_VIOLATION);
        if (day < FIRST_DAY || day > LAST_DAY) {
            throw new Refusal(SCHEMA_VIOLATION);
        }
        return PartialDate.ofDay(LocalDate.ofEpochDay(day));
    }

    private static @Nullable StatusReference status(@Nullable CBORObject pair) throws Refusal {
        if (pair == null) {
            return null;
        }
        if (pair.getType() != CBORType.Array || pair.size() != 2) {
            throw new Refusal(SCHEMA_VIOLATION);
        }
        return new StatusReference(number(pair.get(0)), number(pair.get(1)));
    }

    private static int number(CBORObject object) throws Refusal {
        long value = StrictCbor.integer(object, SCHEMA_VIOLATION);
        if (value < 0 || value > Integer.MAX_VALUE) {
            throw new Refusal(SCHEMA_VIOLATION);
        }
        return (int) value;
    }

    private static @Nullable ContentDigest content(@Nullable CBORObject digest) throws Refusal {
        return digest == null ? null : ContentDigest.of(StrictCbor.bytes(digest, SCHEMA_VIOLATION));
    }
}
