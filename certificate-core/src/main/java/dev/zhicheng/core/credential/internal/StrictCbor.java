package dev.zhicheng.core.credential.internal;

import com.upokecenter.cbor.CBOREncodeOptions;
import com.upokecenter.cbor.CBORException;
import com.upokecenter.cbor.CBORObject;
import com.upokecenter.cbor.CBORType;
import dev.zhicheng.core.credential.VerificationCode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * CBOR in its deterministic form only (RFC 8949 §4.2.1), and within the limits of format 1.
 *
 * <p>The library's CTAP2 canonical mode refuses duplicate keys, trailing bytes, longer-than-needed and indefinite
 * lengths, tags and more than four levels, before it allocates what a length announces. That one value has one form is not
 * left to its checks alone: what was decoded is encoded again and compared.
 */
public final class StrictCbor {

    private static final CBOREncodeOptions CANONICAL = new CBOREncodeOptions("ctap2canonical=true");
    private static final int MAX_MAP_ENTRIES = 24;
    private static final int MAX_TEXT_BYTES = 200;

    private StrictCbor() {}

    /** Encodes deterministically. */
    public static byte[] encode(CBORObject object) {
        return object.EncodeToBytes(CANONICAL);
    }

    /** Decodes what {@link #encode} could have written; the caller has limited the size. */
    public static CBORObject decode(byte[] bytes) throws Refusal {
        CBORObject object;
        try {
            object = CBORObject.DecodeFromBytes(bytes, CANONICAL);
        } catch (CBORException e) {
            throw new Refusal(
                    hasDeterministicForm(bytes) ? VerificationCode.NOT_DETERMINISTIC : VerificationCode.BAD_CBOR);
        }
        checkLimits(object);
        if (!Arrays.equals(encode(object), bytes)) {
            throw new Refusal(VerificationCode.NOT_DETERMINISTIC);
        }
        return object;
    }

    /** Whether bytes that were refused stand for something that could be written deterministically. */
    private static boolean hasDeterministicForm(byte[] bytes) {
        try {
            encode(CBORObject.DecodeFromBytes(bytes));
            return true;
        } catch (CBORException e) {
            return false;
        }
    }

    private static void checkLimits(CBORObject object) throws Refusal {
        switch (object.getType()) {
            case TextString -> {
                if (object.AsString().getBytes(StandardCharsets.UTF_8).length > MAX_TEXT_BYTES) {
                    throw new Refusal(VerificationCode.BAD_CBOR);
                }
            }
            case Array -> {
                for (CBORObject item : object.getValues()) {
                    checkLimits(item);
                }
            }
            case Map -> {
                if (object.size() > MAX_MAP_ENTRIES) {
                    throw new Refusal(VerificationCode.BAD_CBOR);
                }
                for (var entry : object.getEntries()) {
                    checkLimits(entry.getKey());
                    checkLimits(entry.getValue());
                }
            }
            case FloatingPoint -> throw new Refusal(VerificationCode.SCHEMA_VIOLATION);
            default -> {
                // integers, byte strings and simple values have no limits of their own
            }
        }
    }

    /** The number, when it is an integer of 64 bits. */
    static long integer(CBORObject object, VerificationCode otherwise) throws Refusal {
        if (object == null || object.getType() != CBORType.Integer || !object.CanValueFitInInt64()) {
            throw new Refusal(otherwise);
        }
        return object.AsInt64Value();
    }

    /** The text, when it is one. */
    static String text(CBORObject object, VerificationCode otherwise) throws Refusal {
        if (object == null || object.getType() != CBORType.TextString) {
            throw new Refusal(otherwise);
        }
        return object.AsString();
    }

    /** The bytes, when it is a byte string. */
    static byte[] bytes(CBORObject object, VerificationCode otherwise) throws Refusal {
        if (object == null || object.getType() != CBORType.ByteString) {
            throw new Refusal(otherwise);
        }
        return object.GetByteString();
    }
}
