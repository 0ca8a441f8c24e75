package dev.zhicheng.samples.quickstart;

import dev.zhicheng.core.credential.CredentialVerifier;
import dev.zhicheng.core.credential.TrustList;
import dev.zhicheng.core.credential.Verification;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;

/** What a scanner's app does with the text of a QR, without a network. */
public final class VerifyQr {

    private VerifyQr() {}

    /** Verifies the text on standard input against the trust list that is the first argument. */
    public static void main(String[] arguments) throws IOException {
        String text = new String(System.in.readAllBytes(), StandardCharsets.UTF_8).strip();
        run(Files.readString(Path.of(arguments[0])), text, Instant.now(), System.out);
    }

    static void run(String trustJson, String qrText, Instant now, PrintStream out) {
        // README
        CredentialVerifier verifier = CredentialVerifier.trusting(TrustList.fromJson(trustJson));
        Verification outcome = verifier.verify(qrText, now);
        out.println(outcome.text(Locale.ENGLISH));
        outcome.certificate()
                .ifPresent(genuine -> out.println("compare with the paper: "
                        + genuine.claims().name() + ", " + genuine.claims().title() + ", "
                        + genuine.claims().number()));
        // end
    }
}
