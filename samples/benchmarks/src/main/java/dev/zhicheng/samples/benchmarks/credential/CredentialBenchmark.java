package dev.zhicheng.samples.benchmarks.credential;

import dev.zhicheng.core.credential.CredentialClaims;
import dev.zhicheng.core.credential.CredentialIssuer;
import dev.zhicheng.core.credential.CredentialKey;
import dev.zhicheng.core.credential.CredentialVerifier;
import dev.zhicheng.core.credential.KeySigner;
import dev.zhicheng.core.credential.Signer;
import dev.zhicheng.core.credential.TextForm;
import dev.zhicheng.core.credential.TrustList;
import dev.zhicheng.core.credential.TrustedKey;
import dev.zhicheng.core.credential.Verdict;
import dev.zhicheng.core.credential.Verification;
import dev.zhicheng.core.credential.VerificationCode;
import dev.zhicheng.core.document.PartialDate;
import dev.zhicheng.core.title.TitleLevel;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What a credential costs beside its ES256 signature. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CredentialBenchmark {

    private static final Instant ISSUED = Instant.parse("2021-10-31T02:00:00Z");
    private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");
    private static final String ALGORITHM = "SHA256withECDSAinP1363Format";
    private static final TextForm FORM = TextForm.url("verify.example");

    private final CredentialClaims claims = CredentialClaims.builder("nx-hrss", ISSUED)
            .name("马晓兰")
            .series("09")
            .title("高级兽医师")
            .speciality("兽医")
            .level(TitleLevel.ASSOCIATE_SENIOR)
            .number("NX2021-0900000017")
            .awardedOn(PartialDate.of("2019-11-30"))
            .maskedId("642221********0001")
            .build();
    private final String garbageDigits = "https://verify.example/z#1" + "7".repeat(1 << 20);
    private final String garbageLetters = "ZC1:" + "A".repeat(1 << 20);

    private KeyPair pair;
    private CredentialIssuer issuer;
    private CredentialIssuer unsignedIssuer;
    private CredentialVerifier verifier;
    private String text;
    private byte[] kid;
    private byte[] toBeSigned;
    private byte[] signature;

    /** Signs one credential, and refuses to measure unless all ways come to the same. */
    @Setup
    public void prepare() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        pair = generator.generateKeyPair();
        KeySigner signer = KeySigner.of(pair);
        kid = signer.key().id().bytes();
        issuer = new CredentialIssuer(signer, FORM);
        text = new CredentialIssuer(new Recorder(signer), FORM).issue(claims);
        unsignedIssuer = new CredentialIssuer(new Recorder(signer, signature), FORM);
        verifier = CredentialVerifier.trusting(
                TrustList.pinned(List.of(TrustedKey.forCredentials(signer.key(), "nx-hrss", "发证单位"))));

        require(verifier.verify(text, NOW).verdict() == Verdict.VALID);
        require(verifyBareJdk());
        require(unsignedIssuer.issue(claims).equals(text));
        require(encodeHandWritten().equals(text));
        require(refuseMegabyteOfDigits().code() == VerificationCode.TOO_LARGE);
        require(refuseMegabyteOfLetters().code() == VerificationCode.TOO_LARGE);
    }

    private static void require(boolean condition) {
        if (!condition) {
            throw new IllegalStateException("the ways compared do not come to the same");
        }
    }

    /** Text to verdict. */
    @Benchmark
    public Verification verify() {
        return verifier.verify(text, NOW);
    }

    /** The limit: the JDK's check of the same signature over the same bytes. */
    @Benchmark
    public boolean verifyBareJdk() throws GeneralSecurityException {
        Signature check = Signature.getInstance(ALGORITHM);
        check.initVerify(pair.getPublic());
        check.update(toBeSigned);
        return check.verify(signature);
    }

    /** Claims to text. */
    @Benchmark
    public String sign() {
        return issuer.issue(claims);
    }

    /** The limit: the JDK's signature over the same bytes. */
    @Benchmark
    public byte[] signBareJdk() throws GeneralSecurityException {
        Signature sign = Signature.getInstance(ALGORITHM);
        sign.initSign(pair.getPrivate());
        sign.update(toBeSigned);
        return sign.sign();
    }

    /** Claims to text, with a signature that costs nothing. */
    @Benchmark
    public String encode() {
        return unsignedIssuer.issue(claims);
    }

    /** The limit: the same, written by hand for this shape of claims. */
    @Benchmark
    public String encodeHandWritten() {
        return HandWrittenEncoder.text(claims, kid, signature);
    }

    /** A megabyte behind the prefix of form U. */
    @Benchmark
    public Verification refuseMegabyteOfDigits() {
        return verifier.verify(garbageDigits, NOW);
    }

    /** A megabyte behind the prefix of form A. */
    @Benchmark
    public Verification refuseMegabyteOfLetters() {
        return verifier.verify(garbageLetters, NOW);
    }

    /** Keeps what is signed; with a signature given, gives that one. */
    private final class Recorder implements Signer {

        private final Signer signer;
        private final byte[] given;

        Recorder(Signer signer, byte... given) {
            this.signer = signer;
            this.given = given;
        }

        @Override
        public CredentialKey key() {
            return signer.key();
        }

        @Override
        public byte[] sign(byte[] message) {
            if (given.length > 0) {
                return given;
            }
            toBeSigned = message;
            signature = signer.sign(message);
            return signature;
        }
    }
}
