package dev.zhicheng.core.credential.internal;

import com.upokecenter.cbor.CBORObject;
import com.upokecenter.cbor.CBORType;
import dev.zhicheng.core.credential.CredentialKey;
import dev.zhicheng.core.credential.KeyException;
import dev.zhicheng.core.credential.KeyId;
import dev.zhicheng.core.credential.KeyStatus;
import dev.zhicheng.core.credential.KeyUse;
import dev.zhicheng.core.credential.SignatureAlgorithm;
import dev.zhicheng.core.credential.TrustList;
import dev.zhicheng.core.credential.TrustedKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

import static dev.zhicheng.core.credential.VerificationCode.TRUST_LIST_INVALID;

/** The signed trust list's payload: {@code {1: sequence, 2: issued at, 3: next update, 4: [keys]}}. */
public final class TrustListCodec {

    private static final int SEQUENCE = 1;
    private static final int ISSUED_AT = 2;
    private static final int NEXT_UPDATE = 3;
    private static final int KEYS = 4;

    private static final int KID = 1;
    private static final int ALGORITHM = 2;
    private static final int MATERIAL = 3;
    private static final int ISSUER = 4;
    private static final int ISSUER_NAME = 5;
    private static final int USE = 6;
    private static final int SIGN_FROM = 7;
    private static final int SIGN_UNTIL = 8;
    private static final int STATUS = 9;

    private TrustListCodec() {}

    /** Writes it; refuses a list without its times. */
    public static byte[] encode(TrustList list) {
        if (list.issuedAt() == null
                || list.nextUpdate() == null
                || !list.nextUpdate().isAfter(list.issuedAt())) {
            throw new IllegalArgumentException("a signed trust list says when it was made and when the next is due");
        }
        CBORObject keys = CBORObject.NewArray();
        list.keys().forEach(entry -> keys.Add(encode(entry)));
        CBORObject map = CBORObject.NewMap();
        put(map, SEQUENCE, CBORObject.FromObject(list.sequence()));
        put(map, ISSUED_AT, list.issuedAt());
        put(map, NEXT_UPDATE, list.nextUpdate());
        put(map, KEYS, keys);
        return StrictCbor.encode(map);
    }

    private static CBORObject encode(TrustedKey entry) {
        CBORObject map = CBORObject.NewMap();
        put(map, KID, CBORObject.FromObject(entry.key().id().bytes()));
        put(map, ALGORITHM, CBORObject.FromObject(entry.key().algorithm().coseId()));
        put(map, MATERIAL, CBORObject.FromObject(entry.key().material()));
        put(map, ISSUER, CBORObject.FromObject(entry.issuer()));
        put(map, ISSUER_NAME, CBORObject.FromObject(entry.issuerName()));
        put(map, USE, CBORObject.FromObject(entry.use().ordinal()));
        put(map, SIGN_FROM, entry.signFrom());
        put(map, SIGN_UNTIL, entry.signUntil());
        put(map, STATUS, CBORObject.FromObject(entry.status().ordinal()));
        return map;
    }

    private static void put(CBORObject map, int key, @Nullable Instant value) {
        if (value != null) {
            put(map, key, CBORObject.FromObject(value.getEpochSecond()));
        }
    }

    private static void put(CBORObject map, int key, CBORObject value) {
        map.set(CBORObject.FromObject(key), value);
    }

    /** Reads what {@link #encode(TrustList)} wrote, and nothing else. */
    public static TrustList decode(byte[] payload) throws Refusal {
        CBORObject map = StrictCbor.decode(payload);
        requireMap(map, 4);
        CBORObject array = get(map, KEYS);
        if (array == null || array.getType() != CBORType.Array) {
            throw new Refusal(TRUST_LIST_INVALID);
        }
        List<TrustedKey> keys = new ArrayList<>();
        for (CBORObject entry : array.getValues()) {
            keys.add(key(entry));
        }
        Instant issuedAt = instant(get(map, ISSUED_AT));
        Instant nextUpdate = instant(get(map, NEXT_UPDATE));
        long sequence = StrictCbor.integer(get(map, SEQUENCE), TRUST_LIST_INVALID);
        if (sequence < 0 || !nextUpdate.isAfter(issuedAt)) {
            throw new Refusal(TRUST_LIST_INVALID);
        }
        return new TrustList(sequence, issuedAt, nextUpdate, keys);
    }

    private static TrustedKey key(CBORObject map) throws Refusal {
        CBORObject from = get(map, SIGN_FROM);
        CBORObject until = get(map, SIGN_UNTIL);
        requireMap(map, 7 + (from == null ? 0 : 1) + (until == null ? 0 : 1));
        SignatureAlgorithm algorithm = SignatureAlgorithm.ofCoseId(
                        StrictCbor.integer(get(map, ALGORITHM), TRUST_LIST_INVALID))
                .orElseThrow(() -> new Refusal(TRUST_LIST_INVALID));
        try {
            CredentialKey key = CredentialKey.of(algorithm, StrictCbor.bytes(get(map, MATERIAL), TRUST_LIST_INVALID));
            if (!key.id().equals(KeyId.of(StrictCbor.bytes(get(map, KID), TRUST_LIST_INVALID)))) {
                throw new Refusal(TRUST_LIST_INVALID);
            }
            return new TrustedKey(
                    key,
                    StrictCbor.text(get(map, ISSUER), TRUST_LIST_INVALID),
                    StrictCbor.text(get(map, ISSUER_NAME), TRUST_LIST_INVALID),
                    constant(KeyUse.values(), get(map, USE)),
                    from == null ? null : instant(from),
                    until == null ? null : instant(until),
                    constant(KeyStatus.values(), get(map, STATUS)));
        } catch (IllegalArgumentException | KeyException e) {
            throw new Refusal(TRUST_LIST_INVALID);
        }
    }

    private static @Nullable CBORObject get(CBORObject map, int key) throws Refusal {
        if (map.getType() != CBORType.Map) {
            throw new Refusal(TRUST_LIST_INVALID);
        }
        return map.get(CBORObject.FromObject(key));
    }

    private static void requireMap(CBORObject object, int size) throws Refusal {
        if (object.getType() != CBORType.Map || object.size() != size) {
            throw new Refusal(TRUST_LIST_INVALID);
        }
    }

    private static Instant instant(@Nullable CBORObject seconds) throws Refusal {
        long value = StrictCbor.integer(seconds, TRUST_LIST_INVALID);
        if (value < 0 || value > ClaimText.LAST_SECOND) {
            throw new Refusal(TRUST_LIST_INVALID);
        }
        return Instant.ofEpochSecond(value);
    }

    private static <E> E constant(E[] constants, @Nullable CBORObject ordinal) throws Refusal {
        long value = StrictCbor.integer(ordinal, TRUST_LIST_INVALID);
        if (value < 0 || value >= constants.length) {
            throw new Refusal(TRUST_LIST_INVALID);
        }
        return constants[(int) value];
    }
}
