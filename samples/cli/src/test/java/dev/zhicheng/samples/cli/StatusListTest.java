package dev.zhicheng.samples.cli;

import dev.zhicheng.core.credential.CertificateStatus;
import dev.zhicheng.core.credential.CredentialClaims;
import dev.zhicheng.core.credential.CredentialIssuer;
import dev.zhicheng.core.credential.KeySigner;
import dev.zhicheng.core.credential.KeyStatus;
import dev.zhicheng.core.credential.KeyUse;
import dev.zhicheng.core.credential.StatusList;
import dev.zhicheng.core.credential.StatusReference;
import dev.zhicheng.core.credential.TextForm;
import dev.zhicheng.core.credential.TrustList;
import dev.zhicheng.core.credential.TrustedKey;
import dev.zhicheng.core.document.PartialDate;
import dev.zhicheng.core.title.TitleLevel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code verify --status} and {@code --at}. */
class StatusListTest {

    private static final String ISSUER = "nx-hrss";
    private static final Instant ISSUED = Instant.parse("2021-10-20T02:00:00Z");
    private static final String AT = "2021-10-21T02:00:00Z";

    @TempDir
    Path folder;

    private KeySigner signer;
    private String credential;
    private Path trust;

    @BeforeEach
    void issue() throws GeneralSecurityException, IOException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        signer = KeySigner.of(generator.generateKeyPair());
        KeySigner lists = KeySigner.of(generator.generateKeyPair());
        credential = issue(new StatusReference(1, 7));
        trust = Files.writeString(
                folder.resolve("trust.json"),
                TrustList.pinned(List.of(
                                TrustedKey.forCredentials(signer.key(), ISSUER, "人社厅"),
                                new TrustedKey(
                                        lists.key(), ISSUER, "人社厅", KeyUse.STATUS, null, null, KeyStatus.ACTIVE)))
                        .toJson());
        write("good", StatusList.builder(ISSUER, 1, 64), lists);
        write("revoked", StatusList.builder(ISSUER, 1, 64).set(7, CertificateStatus.REVOKED), lists);
    }

    @Test
    void without_the_list_revocation_was_not_checked() {
        assertThat(verify(AT).out()).contains("VALID_STATUS_NOT_CHECKED");
    }

    @Test
    void with_the_list_it_is_valid() {
        Cli run = verify(AT, "--status", folder.resolve("good"));

        assertThat(run.exit()).isEqualTo(ExitCode.GOOD);
        assertThat(run.out()).contains("\"verdict\":\"VALID\"");
    }

    @Test
    void a_revoked_one_is_invalid() {
        Cli run = verify(AT, "--status", folder.resolve("revoked"));

        assertThat(run.exit()).isEqualTo(ExitCode.REFUSED);
        assertThat(run.out()).contains("\"code\":\"REVOKED\"");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_file_that_is_no_status_list_is_refused_whether_or_not_the_credential_names_one(boolean named)
            throws IOException {
        credential = named ? credential : issue(null);
        Path letter = Files.writeString(folder.resolve("letter.txt"), "关于证书的说明");

        Cli run = verify(AT, "--status", letter);

        assertThat(run.exit()).isEqualTo(ExitCode.UNUSABLE);
        assertThat(run.err()).hasLineCount(1).contains("letter.txt", "expected a status list");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void a_status_list_without_the_keys_to_verify_it_is_refused() {
        Path list = folder.resolve("good");

        Cli run = Cli.runWithInput(credential + "\n", "verify", "--at", AT, "--status", list, "-");

        assertThat(run.exit()).isEqualTo(ExitCode.UNUSABLE);
        assertThat(run.err()).hasLineCount(1).contains("good", "--trust");
    }

    @Test
    void before_its_issue_it_is_not_yet_valid() {
        assertThat(verify("2021-10-19T02:00:00Z").out()).contains("ISSUED_IN_FUTURE");
    }

    private String issue(@Nullable StatusReference status) {
        CredentialClaims.Builder claims = CredentialClaims.builder(ISSUER, ISSUED)
                .name("马晓兰")
                .title("高级兽医师")
                .level(TitleLevel.ASSOCIATE_SENIOR)
                .number("6420210620000014")
                .awardedOn(PartialDate.of("2019-11-30"));
        if (status != null) {
            claims.status(status);
        }
        return new CredentialIssuer(signer, TextForm.app()).issue(claims.build());
    }

    private Cli verify(String at, Object... options) {
        Object[] arguments = new Object[6 + options.length];
        Object[] fixed = {"verify", "--trust", trust, "--at", at, "-"};
        System.arraycopy(fixed, 0, arguments, 0, fixed.length);
        System.arraycopy(options, 0, arguments, fixed.length, options.length);
        return Cli.runWithInput(credential + "\n", arguments);
    }

    private void write(String name, StatusList.Builder list, KeySigner by) throws IOException {
        Instant next = ISSUED.plusSeconds(7 * 86_400);
        Files.write(folder.resolve(name), list.build(ISSUED, next).sign(by));
    }
}
