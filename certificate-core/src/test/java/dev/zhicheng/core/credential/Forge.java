package dev.zhicheng.core.credential;

import com.upokecenter.cbor.CBORObject;
import dev.zhicheng.core.credential.internal.Base45;
import dev.zhicheng.core.credential.internal.ClaimsCodec;
import dev.zhicheng.core.credential.internal.Refusal;
import java.io.ByteArrayOutputStream;
import java.security.Signature;
import java.util.HexFormat;
import java.util.function.Consumer;

/** Makes what an attacker would: messages with any header, payload and signature. */
final class Forge {

    private Forge() {}

    /** The bytes of a genuine credential. */
    static byte[] genuine(CredentialClaims claims) {
        try {
            return Base45.decode(Samples.issued(TextForm.app(), claims), 4);
        } catch (Refusal e) {
            throw new AssertionError(e);
        }
    }

    static String text(byte[] message) {
        return "ZC1:" + Base45.encode(message);
    }

    static CBORObject header(long algorithm, byte[] kid) {
        return CBORObject.NewMap().Add(1, algorithm).Add(4, kid);
    }

    static CBORObject es256Header() {
        return header(-7, Samples.SIGNER.key().id().bytes());
    }

    /** A payload that the issuer's own key signs, though the issuer would never write it. */
    static String signedPayload(byte[] payload) {
        return signed(Samples.SIGNER, es256Header(), payload);
    }

    /** The genuine payload with something changed in its map, signed by the issuer's own key. */
    static String signedClaims(Consumer<CBORObject> change) {
        CBORObject map = CBORObject.DecodeFromBytes(
                ClaimsCodec.encode(Samples.certificate().build()));
        change.accept(map);
        return signedPayload(map.EncodeToBytes());
    }

    static String signed(Signer signer, CBORObject header, byte[] payload) {
        byte[] head = header.EncodeToBytes();
        return text(message(hex("d284"), head, hex("a0"), payload, signer.sign(toBeSigned(head, payload))));
    }

    static byte[] toBeSigned(byte[] header, byte[] payload) {
        return CBORObject.NewArray()
                .Add("Signature1")
                .Add(header)
                .Add(new byte[0])
                .Add(payload)
                .EncodeToBytes();
    }

    static byte[] message(byte[] start, byte[] header, byte[] unprotected, byte[] payload, byte[] signature) {
        return join(start, byteString(header), unprotected, byteString(payload), byteString(signature));
    }

    static byte[] byteString(byte[] bytes) {
        return CBORObject.FromObject(bytes).EncodeToBytes();
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    /** DER, as Java signs by default. */
    static byte[] derSignature(byte[] message) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(Samples.PAIR.getPrivate());
            signature.update(message);
            return signature.sign();
        } catch (java.security.GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
