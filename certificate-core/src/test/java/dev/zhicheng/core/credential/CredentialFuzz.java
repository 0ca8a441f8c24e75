package dev.zhicheng.core.credential;

import com.upokecenter.cbor.CBORObject;
import dev.zhicheng.core.credential.internal.Base45;
import dev.zhicheng.core.credential.internal.ClaimsCodec;
import dev.zhicheng.core.credential.internal.DecimalText;
import dev.zhicheng.core.credential.internal.Refusal;
import dev.zhicheng.core.credential.internal.StrictCbor;
import dev.zhicheng.core.credential.internal.TrustListCodec;
import dev.zhicheng.core.text.Parsed;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * What a fuzzer drives: the first byte chooses a door, the rest goes in. Behind every door bad input is refused and
 * never an exception, and what is taken has one form only.
 *
 * <p>{@code .ci/fuzz} runs it under Jazzer; {@code src/test/fuzz/credential} holds the seeds and whatever was
 * found, which {@link CredentialFuzzTest} runs again at every build.
 */
public final class CredentialFuzz {

    private static final TrustList TRUST;
    private static final CredentialVerifier VERIFIER;
    private static final Signer SIGNER = Rfc6979Signer.of(2);
    private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");

    static {
        TrustedKey credentials = TrustedKey.forCredentials(Samples.SIGNER.key(), "nx-hrss", "发证单位");
        TrustedKey status =
                new TrustedKey(SIGNER.key(), "nx-hrss", "发证单位", KeyUse.STATUS, null, null, KeyStatus.ACTIVE);
        TRUST = TrustList.pinned(List.of(credentials, status));
        VERIFIER = CredentialVerifier.trusting(TRUST);
    }

    private CredentialFuzz() {}

    /** The entry that Jazzer looks for. */
    public static void fuzzerTestOneInput(byte[] data) {
        if (data.length == 0) {
            return;
        }
        byte[] rest = Arrays.copyOfRange(data, 1, data.length);
        switch (data[0] & 7) {
            case 0 -> verify(new String(rest, StandardCharsets.UTF_8));
            case 1 -> verify("ZC1:" + Base45.encode(rest));
            case 2 -> verify("https://verify.example/z#1" + DecimalText.encode(rest));
            case 3 -> claims(rest);
            case 4 -> trustList(rest);
            case 5 -> statusList(rest);
            case 6 -> trustJson(new String(rest, StandardCharsets.UTF_8));
            default -> cbor(rest);
        }
    }

    private static void verify(String text) {
        Verification outcome = VERIFIER.verify(text, NOW);
        if (outcome.toMap().isEmpty() || outcome.checks().isEmpty()) {
            throw new IllegalStateException("a verification that says nothing");
        }
    }

    private static void claims(byte[] payload) {
        try {
            require(Arrays.equals(ClaimsCodec.encode(ClaimsCodec.decode(payload)), payload));
        } catch (Refusal refused) {
            require(refused.code().verdict() == Verdict.INVALID);
        }
    }

    private static void trustList(byte[] payload) {
        try {
            require(Arrays.equals(TrustListCodec.encode(TrustListCodec.decode(payload)), payload));
        } catch (Refusal refused) {
            require(refused.code() != VerificationCode.OK);
        }
    }

    /** Behind a good signature: what an issuer gone astray could send. */
    private static void statusList(byte[] payload) {
        CBORObject header = Forge.header(-7, SIGNER.key().id().bytes()).Add(16, "application/statuslist+cwt");
        byte[] head = header.EncodeToBytes();
        byte[] message = Forge.message(
                Forge.hex("d284"), head, Forge.hex("a0"), payload, SIGNER.sign(Forge.toBeSigned(head, payload)));
        Parsed<StatusList, VerificationCode> read = StatusList.read(message, TRUST, null);
        read.toOptional().ifPresent(list -> require(list.status(list.size() - 1).isPresent()));
    }

    private static void trustJson(String json) {
        try {
            TrustList list = TrustList.fromJson(json);
            require(TrustList.fromJson(list.toJson()).equals(list));
        } catch (TrustListFormatException refused) {
            require(!refused.path().isEmpty());
        }
    }

    private static void cbor(byte[] bytes) {
        try {
            require(Arrays.equals(StrictCbor.encode(StrictCbor.decode(bytes)), bytes));
        } catch (Refusal refused) {
            require(refused.code().verdict() == Verdict.INVALID);
        }
    }

    private static void require(boolean condition) {
        if (!condition) {
            throw new IllegalStateException("a law of the format is broken");
        }
    }
}
