package dev.zhicheng.samples.benchmarks.credential;

import dev.zhicheng.core.credential.CredentialClaims;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The limit for encoding: the one shape of claims that the benchmark uses, written straight into a buffer. */
final class HandWrittenEncoder {

    private static final int[] DIGITS = {0, 3, 5, 8, 10, 13, 15, 17};

    private HandWrittenEncoder() {}

    static String text(CredentialClaims claims, byte[] kid, byte[] signature) {
        ByteBuffer payload = ByteBuffer.allocate(640);
        payload.put((byte) 0xa3).put((byte) 1);
        text(payload, claims.issuer());
        payload.put((byte) 6).put((byte) 0x1a).putInt((int) claims.issuedAt().getEpochSecond());
        payload.put((byte) 0x3a).putInt(70000).put((byte) 0xa8).put((byte) 1);
        text(payload, claims.name());
        payload.put((byte) 2);
        text(payload, claims.series());
        payload.put((byte) 3);
        text(payload, claims.title());
        payload.put((byte) 4);
        text(payload, claims.speciality());
        payload.put((byte) 5).put((byte) claims.level().code()).put((byte) 6);
        text(payload, claims.number());
        payload.put((byte) 7).put((byte) 0x19).putShort((short)
                claims.awardedOn().earliest().toEpochDay());
        payload.put((byte) 11);
        text(payload, String.valueOf(claims.maskedId()));

        ByteBuffer message = ByteBuffer.allocate(640);
        message.putInt(0xd2844da2).putInt(0x01260448).put(kid).put((byte) 0xa0);
        message.put((byte) 0x58).put((byte) payload.position());
        message.put(payload.array(), 0, payload.position());
        message.put((byte) 0x58).put((byte) 64).put(signature);
        return "https://verify.example/z#1" + digits(Arrays.copyOf(message.array(), message.position()));
    }

    private static void text(ByteBuffer target, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length < 24) {
            target.put((byte) (0x60 | bytes.length));
        } else {
            target.put((byte) 0x78).put((byte) bytes.length);
        }
        target.put(bytes);
    }

    private static String digits(byte[] bytes) {
        byte[] digits = new byte[bytes.length / 7 * 17 + DIGITS[bytes.length % 7]];
        int end = 0;
        for (int i = 0; i < bytes.length; i += 7) {
            int count = Math.min(7, bytes.length - i);
            long group = 0;
            for (int k = 0; k < count; k++) {
                group = group << 8 | bytes[i + k] & 0xff;
            }
            end += DIGITS[count];
            for (int k = end - 1; k >= end - DIGITS[count]; k--) {
                digits[k] = (byte) ('0' + group % 10);
                group /= 10;
            }
        }
        return new String(digits, StandardCharsets.ISO_8859_1);
    }
}
