package org.example.scanner;

import dev.zhicheng.core.credential.CredentialClaims;
import dev.zhicheng.core.credential.CredentialIssuer;
import dev.zhicheng.core.credential.CredentialVerifier;
import dev.zhicheng.core.credential.KeySigner;
import dev.zhicheng.core.credential.TextForm;
import dev.zhicheng.core.credential.TrustList;
import dev.zhicheng.core.credential.TrustedKey;
import dev.zhicheng.core.credential.Verdict;
import dev.zhicheng.core.document.PartialDate;
import dev.zhicheng.core.identity.CitizenId;
import dev.zhicheng.core.json.CertificateJson;
import dev.zhicheng.core.summary.SummaryTableReader;
import dev.zhicheng.core.summary.SummaryTableWriter;
import dev.zhicheng.core.summary.SummaryTableWriter.Format;
import dev.zhicheng.core.title.TitleCatalogue;
import dev.zhicheng.core.title.TitleLevel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.List;

/** A scanner's app: it verifies, reads values, and learns by name what it would need to read tables. */
public final class Scanner {

    private Scanner() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) throws GeneralSecurityException {
        System.out.println("core alone, Java " + Runtime.version().feature());
        values();
        credential();
        needed("org.apache.poi:poi-ooxml", () -> read("PK\3\4"));
        needed("org.apache.commons:commons-csv", () -> read("姓名,身份证号\n"));
        needed("org.apache.poi:poi-ooxml", () -> write(Format.XLSX));
        needed("org.apache.commons:commons-csv", () -> write(Format.CSV));
    }

    private static void values() {
        expect(CitizenId.parse("642221196607060001").isValue(), "an identity number is read");
        expect(TitleCatalogue.bundled().find("高级兽医师").isPresent(), "a title is known");
        expect(
                CertificateJson.readApplication("{\"applicationId\":\"A\"}")
                        .applicationId()
                        .equals("A"),
                "an application is read");
    }

    private static void credential() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeySigner signer = KeySigner.of(generator.generateKeyPair());
        Instant now = Instant.now();
        String text = new CredentialIssuer(signer, TextForm.app())
                .issue(CredentialClaims.builder("nx-hrss", now)
                        .name("马晓兰")
                        .series("农业系列")
                        .title("高级兽医师")
                        .speciality("兽医")
                        .level(TitleLevel.ASSOCIATE_SENIOR)
                        .number("NX-2021-000001")
                        .awardedOn(PartialDate.of("2019-11"))
                        .build());
        TrustList trust = TrustList.pinned(List.of(TrustedKey.forCredentials(signer.key(), "nx-hrss", "发证单位")));
        expect(
                CredentialVerifier.trusting(trust).verify(text, now).verdict() == Verdict.VALID,
                "a credential is issued and verifies");
    }

    private static void read(String file) {
        SummaryTableReader.create().read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), "table");
    }

    private static void write(Format format) {
        SummaryTableWriter.open(format, new ByteArrayOutputStream()).close();
    }

    private static void needed(String artefact, Runnable use) {
        try {
            use.run();
        } catch (IllegalStateException missing) {
            expect(missing.getMessage().contains(artefact), "without it one is told to add " + artefact);
            return;
        }
        throw new IllegalStateException("not so: without " + artefact + " one is told so");
    }

    private static void expect(boolean asPromised, String promise) {
        if (!asPromised) {
            throw new IllegalStateException("not so: " + promise);
        }
        System.out.println("  " + promise);
    }
}
