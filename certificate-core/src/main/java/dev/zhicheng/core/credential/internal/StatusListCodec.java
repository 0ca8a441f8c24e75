package dev.zhicheng.core.credential.internal;

import com.upokecenter.cbor.CBORObject;
import com.upokecenter.cbor.CBORType;
import dev.zhicheng.core.credential.KeyStatus;
import dev.zhicheng.core.credential.KeyUse;
import dev.zhicheng.core.credential.SignatureAlgorithm;
import dev.zhicheng.core.credential.StatusList;
import dev.zhicheng.core.credential.TrustList;
import dev.zhicheng.core.credential.TrustedKey;
import dev.zhicheng.core.credential.VerificationCode;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;

import static dev.zhicheng.core.credential.VerificationCode.STATUS_LIST_INVALID;

/**
 * The status list as a CWT: {@code {2: subject, 4: next update, 6: issued at, 65533: {"bits": 2, "lst": zlib}, -70002:
 * entries}}. The last claim is ours: the reader knows before it inflates how much there must be.
 */
public final class StatusListCodec {

    /** The media type of its payload. */
    public static final String TYPE = "application/statuslist+cwt";

    /** The longest message in bytes: deflate makes no list longer than its 256 KiB, by more than a few bytes. */
    private static final int MAX_BYTES = StatusList.MAX_SIZE / 4 + 4096;

    private static final CBORObject SUBJECT = CBORObject.FromObject(2);
    private static final CBORObject NEXT_UPDATE = CBORObject.FromObject(4);
    private static final CBORObject ISSUED_AT = CBORObject.FromObject(6);
    private static final CBORObject STATUS_LIST = CBORObject.FromObject(65533);
    private static final CBORObject SIZE = CBORObject.FromObject(-70002);
    private static final CBORObject BITS = CBORObject.FromObject("bits");
    private static final CBORObject LIST = CBORObject.FromObject("lst");

    private StatusListCodec() {}

    /** What a list says, with its entries packed four to a byte. */
    public record Content(String issuer, int number, int size, Instant issuedAt, Instant nextUpdate, byte[] packed) {}

    /** The payload. */
    public static byte[] encode(Content content) {
        CBORObject list = CBORObject.NewMap();
        list.set(BITS, CBORObject.FromObject(2));
        list.set(LIST, CBORObject.FromObject(deflate(content.packed())));
        CBORObject map = CBORObject.NewMap();
        map.set(SUBJECT, CBORObject.FromObject(subject(content.issuer(), content.number())));
        map.set(NEXT_UPDATE, CBORObject.FromObject(content.nextUpdate().getEpochSecond()));
        map.set(ISSUED_AT, CBORObject.FromObject(content.issuedAt().getEpochSecond()));
        map.set(STATUS_LIST, list);
        map.set(SIZE, CBORObject.FromObject(content.size()));
        return StrictCbor.encode(map);
    }

    private static String subject(String issuer, long number) {
        return "urn:zhicheng:status:" + issuer + ":" + number;
    }

    /** Reads a message; every refusal is {@link VerificationCode#STATUS_LIST_INVALID} to the caller. */
    public static Content read(byte[] message, TrustList trust) throws Refusal {
        require(message.length <= MAX_BYTES);
        CoseSign1 signed = CoseSign1.read(message, TYPE);
        TrustedKey signer = signer(signed, trust);
        CBORObject map = StrictCbor.decode(signed.payload());
        require(map.getType() == CBORType.Map && map.size() == 5);
        CBORObject list = map.get(STATUS_LIST);
        require(list != null && list.getType() == CBORType.Map && list.size() == 2);
        require(integer(list, BITS) == 2);
        long size = integer(map, SIZE);
        require(size >= 1 && size <= StatusList.MAX_SIZE);
        long issuedAt = integer(map, ISSUED_AT);
        long nextUpdate = integer(map, NEXT_UPDATE);
        require(issuedAt >= 0 && nextUpdate > issuedAt && nextUpdate <= ClaimText.LAST_SECOND);
        require(signer.mayHaveSignedAt(Instant.ofEpochSecond(issuedAt)));
        byte[] packed = inflate(StrictCbor.bytes(list.get(LIST), STATUS_LIST_INVALID), (int) size);
        return new Content(
                signer.issuer(),
                number(StrictCbor.text(map.get(SUBJECT), STATUS_LIST_INVALID), signer.issuer()),
                (int) size,
                Instant.ofEpochSecond(issuedAt),
                Instant.ofEpochSecond(nextUpdate),
                packed);
    }

    private static TrustedKey signer(CoseSign1 signed, TrustList trust) throws Refusal {
        SignatureAlgorithm algorithm = signed.algorithm();
        byte[] toBeSigned = signed.toBeSigned();
        return trust.keysWithId(signed.keyId())
                .filter(entry -> entry.use() == KeyUse.STATUS && entry.status() != KeyStatus.COMPROMISED)
                .filter(entry -> entry.key().algorithm() == algorithm)
                .filter(entry -> Signatures.verify(entry.key(), toBeSigned, signed.signature()))
                .findFirst()
                .orElseThrow(() -> new Refusal(STATUS_LIST_INVALID));
    }

    /** The number in the subject, which must be a subject of the issuer who signed. */
    private static int number(String subject, String issuer) throws Refusal {
        try {
            int number = Integer.parseInt(subject.substring(subject.lastIndexOf(':') + 1));
            require(number >= 0 && subject.equals(subject(issuer, number)));
            return number;
        } catch (NumberFormatException e) {
            throw new Refusal(STATUS_LIST_INVALID);
        }
    }

    private static long integer(CBORObject map, CBORObject key) throws Refusal {
        return StrictCbor.integer(map.get(key), STATUS_LIST_INVALID);
    }

    private static byte[] deflate(byte[] packed) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try (DeflaterOutputStream stream = new DeflaterOutputStream(out, deflater)) {
            stream.write(packed);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException("a byte array takes every byte", e);
        } finally {
            deflater.end();
        }
        return out.toByteArray();
    }

    /** Exactly the bytes of {@code size} entries: the buffer is of that size before anything is inflated. */
    private static byte[] inflate(byte[] zlib, int size) throws Refusal {
        byte[] packed = new byte[(size + 3) / 4];
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(zlib);
            int length = inflater.inflate(packed);
            require(length == packed.length);
            require(inflater.inflate(new byte[1]) == 0 && inflater.finished() && inflater.getRemaining() == 0);
        } catch (DataFormatException e) {
            throw new Refusal(STATUS_LIST_INVALID);
        } finally {
            inflater.end();
        }
        int unused = (packed.length * 4 - size) * 2;
        require((packed[packed.length - 1] & 0xff) >> 8 - unused == 0);
        return packed;
    }

    private static void require(boolean condition) throws Refusal {
        if (!condition) {
            throw new Refusal(STATUS_LIST_INVALID);
        }
    }
}
