package dev.zhicheng.core.credential.internal;

import com.upokecenter.cbor.CBORObject;
import com.upokecenter.cbor.CBORType;
import dev.zhicheng.core.credential.KeyId;
import dev.zhicheng.core.credential.SignatureAlgorithm;
import dev.zhicheng.core.credential.Signer;
import dev.zhicheng.core.credential.VerificationCode;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A COSE_Sign1 (RFC 9052 §4.2) as strict as this format needs it: tag 18 once, exactly the protected headers alg and kid
 * (and typ where one is expected), no unprotected header, 64 bytes of signature.
 */
public final class CoseSign1 {

    private static final byte TAG_18 = (byte) 0xd2;
    private static final byte ARRAY_OF_4 = (byte) 0x84;
    private static final int SIGNATURE_BYTES = 64;

    private static final CBORObject ALG = CBORObject.FromObject(1);
    private static final CBORObject KID = CBORObject.FromObject(4);
    private static final CBORObject TYP = CBORObject.FromObject(16);
    private static final CBORObject CONTEXT = CBORObject.FromObject("Signature1");
    private static final CBORObject NO_EXTERNAL_DATA = CBORObject.FromObject(new byte[0]);

    private final byte[] header;
    private final long algorithm;
    private final KeyId keyId;
    private final byte[] payload;
    private final byte[] signature;

    private CoseSign1(byte[] header, long algorithm, KeyId keyId, byte[] payload, byte[] signature) {
        this.header = header;
        this.algorithm = algorithm;
        this.keyId = keyId;
        this.payload = payload;
        this.signature = signature;
    }

    /** Signs a payload; {@code type} is the media type of the payload, or null for a credential, which has none. */
    public static byte[] sign(byte[] payload, Signer signer, @Nullable String type) {
        CBORObject headers = CBORObject.NewMap();
        headers.set(ALG, CBORObject.FromObject(signer.key().algorithm().coseId()));
        headers.set(KID, CBORObject.FromObject(signer.key().id().bytes()));
        if (type != null) {
            headers.set(TYP, CBORObject.FromObject(type));
        }
        byte[] header = StrictCbor.encode(headers);
        byte[] signature = signer.sign(toBeSigned(header, payload));
        if (signature.length != SIGNATURE_BYTES) {
            throw new IllegalStateException("a signer of " + signer.key().algorithm() + " gives 64 bytes");
        }
        byte[] array = StrictCbor.encode(CBORObject.NewArray()
                .Add(CBORObject.FromObject(header))
                .Add(CBORObject.NewMap())
                .Add(CBORObject.FromObject(payload))
                .Add(CBORObject.FromObject(signature)));
        byte[] message = new byte[array.length + 1];
        message[0] = TAG_18;
        System.arraycopy(array, 0, message, 1, array.length);
        return message;
    }

    /** Reads the structure; nothing in it is believed yet. */
    public static CoseSign1 read(byte[] message, @Nullable String type) throws Refusal {
        if (message.length < 2 || message[0] != TAG_18 || message[1] != ARRAY_OF_4) {
            throw new Refusal(VerificationCode.BAD_COSE);
        }
        CBORObject array = StrictCbor.decode(Arrays.copyOfRange(message, 1, message.length));
        CBORObject unprotected = array.get(1);
        if (unprotected.getType() != CBORType.Map || unprotected.size() != 0) {
            throw new Refusal(VerificationCode.BAD_COSE);
        }
        byte[] header = StrictCbor.bytes(array.get(0), VerificationCode.BAD_COSE);
        byte[] payload = StrictCbor.bytes(array.get(2), VerificationCode.BAD_COSE);
        byte[] signature = StrictCbor.bytes(array.get(3), VerificationCode.BAD_COSE);
        if (signature.length != SIGNATURE_BYTES) {
            throw new Refusal(VerificationCode.BAD_COSE);
        }
        CBORObject headers = StrictCbor.decode(header);
        if (headers.getType() != CBORType.Map || headers.size() != (type == null ? 2 : 3)) {
            throw new Refusal(VerificationCode.BAD_COSE);
        }
        if (type != null
                && !StrictCbor.text(headers.get(TYP), VerificationCode.BAD_COSE).equals(type)) {
            throw new Refusal(VerificationCode.BAD_COSE);
        }
        long algorithm = StrictCbor.integer(headers.get(ALG), VerificationCode.BAD_COSE);
        byte[] kid = StrictCbor.bytes(headers.get(KID), VerificationCode.BAD_COSE);
        if (kid.length != KeyId.LENGTH) {
            throw new Refusal(VerificationCode.BAD_COSE);
        }
        return new CoseSign1(header, algorithm, KeyId.of(kid), payload, signature);
    }

    /** The algorithm of the header. */
    public SignatureAlgorithm algorithm() throws Refusal {
        return SignatureAlgorithm.ofCoseId(algorithm).orElseThrow(() -> new Refusal(VerificationCode.ALG_NOT_ALLOWED));
    }

    /** The key id of the header. */
    public KeyId keyId() {
        return keyId;
    }

    /** The payload's bytes: not to be looked at before the signature is good. */
    public byte[] payload() {
        return payload;
    }

    /** The 64 bytes of the signature. */
    public byte[] signature() {
        return signature;
    }

    /** The bytes that were signed (Sig_structure, RFC 9052 §4.4). */
    public byte[] toBeSigned() {
        return toBeSigned(header, payload);
    }

    static byte[] toBeSigned(byte[] header, byte[] payload) {
        return StrictCbor.encode(CBORObject.NewArray()
                .Add(CONTEXT)
                .Add(CBORObject.FromObject(header))
                .Add(NO_EXTERNAL_DATA)
                .Add(CBORObject.FromObject(payload)));
    }
}
