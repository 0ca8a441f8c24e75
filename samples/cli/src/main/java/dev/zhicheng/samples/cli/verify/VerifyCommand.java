package dev.zhicheng.samples.cli.verify;

import dev.zhicheng.core.credential.CredentialVerifier;
import dev.zhicheng.core.credential.StatusList;
import dev.zhicheng.core.credential.TrustList;
import dev.zhicheng.core.credential.TrustListFormatException;
import dev.zhicheng.core.credential.Verification;
import dev.zhicheng.core.credential.VerificationCode;
import dev.zhicheng.core.json.CertificateJson;
import dev.zhicheng.core.text.Parsed;
import dev.zhicheng.render.qr.QrReader;
import dev.zhicheng.render.verification.PdfVerifier;
import dev.zhicheng.samples.cli.ExitCode;
import dev.zhicheng.samples.cli.Messages;
import dev.zhicheng.samples.cli.QrText;
import dev.zhicheng.samples.cli.UserError;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code verify}: says of a page, a picture or a text whether it is genuine, and what was checked. */
@Command(name = "verify")
public final class VerifyCommand implements Callable<Integer> {

    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final int MOST_TEXT_BYTES = 1 << 20;

    @Parameters(index = "0", paramLabel = "FILE.pdf|FILE.png|-", descriptionKey = "verify.file")
    private String file = "-";

    @Option(names = "--trust", paramLabel = "FILE", descriptionKey = "verify.trust")
    private @Nullable Path trust;

    @Option(names = "--status", paramLabel = "FILE", descriptionKey = "verify.status")
    private @Nullable Path status;

    @Option(names = "--at", paramLabel = "INSTANT", descriptionKey = "verify.at")
    private @Nullable Instant at;

    @Spec
    private @Nullable CommandSpec spec;

    private final Messages messages;

    /** Speaks with these words. */
    public VerifyCommand(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Integer call() throws IOException {
        TrustList keys = trust == null ? null : readTrust(trust);
        CredentialVerifier.Builder verifier = CredentialVerifier.builder();
        if (keys != null) {
            verifier.trust(keys);
        }
        if (status != null) {
            verifier.status(readStatus(status, keys));
        }
        Verification outcome = verify(verifier.build(), keys, at == null ? Instant.now() : at);
        spec.commandLine().getOut().println(CertificateJson.write(outcome));
        spec.commandLine().getErr().println(outcome.text(messages.locale()));
        return switch (outcome.verdict()) {
            case VALID, VALID_STATUS_NOT_CHECKED -> ExitCode.GOOD;
            case INVALID -> ExitCode.REFUSED;
            case INDETERMINATE -> ExitCode.INDETERMINATE;
        };
    }

    private Verification verify(CredentialVerifier credentials, @Nullable TrustList keys, Instant instant)
            throws IOException {
        if (file.equals("-")) {
            String text = new String(System.in.readNBytes(MOST_TEXT_BYTES), StandardCharsets.UTF_8);
            return credentials.verify(withoutLineEnd(text), instant);
        }
        if (QrText.isIt(file)) {
            throw new UserError(messages.text(QrText.AS_ARGUMENT));
        }
        byte[] bytes = Files.readAllBytes(existing(Path.of(file)));
        if (Arrays.equals(Arrays.copyOf(bytes, PDF.length), PDF)) {
            return PdfVerifier.of(credentials, keys == null ? signer -> false : PdfVerifier.documentKeysOf(keys))
                    .verify(bytes, instant);
        }
        String text = QrReader.fromPicture(new ByteArrayInputStream(bytes))
                .orElseThrow(() -> new UserError(messages.text("verify.noQr", file)));
        return credentials.verify(text, instant);
    }

    /** A line end is the terminal's, not the QR's; anything else that does not belong there is for the verifier. */
    private static String withoutLineEnd(String text) {
        return text.endsWith("\r\n")
                ? text.substring(0, text.length() - 2)
                : text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    }

    private TrustList readTrust(Path list) throws IOException {
        try {
            return TrustList.fromJson(Files.readString(existing(list)));
        } catch (TrustListFormatException wrong) {
            throw new UserError(list + ": " + wrong.getMessage());
        }
    }

    /** Refused here, since the verifier looks at a list only when the credential names one. */
    private Parsed<StatusList, VerificationCode> readStatus(Path list, @Nullable TrustList keys) throws IOException {
        if (keys == null) {
            throw new UserError(messages.text("verify.statusWithoutTrust", list));
        }
        Parsed<StatusList, VerificationCode> read = StatusList.read(Files.readAllBytes(existing(list)), keys, null);
        if (read.faultIfAny().isPresent()) {
            throw new UserError(messages.text("verify.noStatusList", list));
        }
        return read;
    }

    private static Path existing(Path path) {
        if (!Files.isRegularFile(path)) {
            throw new UserError(path + ": no such file");
        }
        return path;
    }
}
