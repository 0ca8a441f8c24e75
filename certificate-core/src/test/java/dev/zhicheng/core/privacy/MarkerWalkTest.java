package dev.zhicheng.core.privacy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.zhicheng.core.certificate.CertificateNumber;
import dev.zhicheng.core.document.DocumentNumber;
import dev.zhicheng.core.document.PartialDate;
import dev.zhicheng.core.identity.CitizenId;
import dev.zhicheng.core.identity.ForeignResidentCard;
import dev.zhicheng.core.identity.PersonName;
import dev.zhicheng.core.identity.Region;
import dev.zhicheng.core.identity.SocialCreditCode;
import dev.zhicheng.core.json.CertificateJson;
import dev.zhicheng.core.text.TextCleaner;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** 六(三): an identity number that goes in anywhere comes out of no {@code toString}, message or stack trace. */
class MarkerWalkTest {

    /** The part of the marker that masking hides. */
    private static final String HIDDEN = "19660706";

    private static final String MARKER = "642221" + HIDDEN + "0001";

    /** Records that hold no person's text, each for a reason. */
    private static final List<String> IMPERSONAL = List.of(
            // catalogue data, from a file of the province
            "dev.zhicheng.core.title",
            // keys, codes and signed bytes: the credential format admits no identity number
            "dev.zhicheng.core.credential");

    static Stream<Class<?>> records() {
        return new ClassFileImporter()
                .importPath(Path.of("target", "classes")).stream()
                        .filter(JavaClass::isRecord)
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(type -> IMPERSONAL.stream().noneMatch(type.getPackageName()::startsWith))
                        .map(JavaClass::reflect);
    }

    @ParameterizedTest
    @MethodSource("records")
    void no_record_prints_the_marker_wherever_it_was_typed(Class<? extends Record> type) {
        assertThat(new MarkedRecords(MARKER).make(type).toString()).doesNotContain(HIDDEN);
    }

    @Test
    void the_walk_finds_the_records_that_hold_people() {
        assertThat(records().map(Class::getSimpleName))
                .contains("Application", "Applicant", "PaperCertificate", "ElectronicCertificate", "SummaryRow");
    }

    static Stream<Function<String, Object>> factories() {
        return Stream.of(
                CitizenId::of,
                CitizenId::parse,
                ForeignResidentCard::of,
                ForeignResidentCard::parse,
                PersonName::of,
                PersonName::parse,
                SocialCreditCode::of,
                SocialCreditCode::parse,
                Region::of,
                Region::parse,
                DocumentNumber::of,
                PartialDate::of,
                CertificateNumber::of,
                TextCleaner::clean,
                TextCleaner::cleanName,
                CertificateJson::readApplication,
                text -> CertificateJson.readApplication("{\"applicationId\":\"A\",\"" + text + "\":1}"),
                text -> CertificateJson.readApplication("{\"applicationId\":\"A\",\"submittedOn\":" + text + "}"),
                text -> CertificateJson.readApplication(
                        "{\"applicationId\":\"A\",\"applicant\":{\"employment\":\"" + text + "\"}}"),
                text -> CertificateJson.readApplication(
                        "{\"applicationId\":\"A\",\"certificates\":[{\"images\":[{\"size\":\"" + text + "\"}]}]}"),
                text -> CertificateJson.readApplication("{\"applicationId\":\"A\",\"submittedOn\":\"" + text));
    }

    @ParameterizedTest
    @MethodSource("factories")
    void no_error_repeats_the_marker(Function<String, Object> factory) {
        for (String text :
                List.of(MARKER, MARKER + "1", " " + MARKER, MARKER.substring(0, 17) + "2", "〔" + MARKER + "〕")) {
            Object[] made = new Object[1];
            Throwable thrown = catchThrowable(() -> made[0] = factory.apply(text));
            assertThat(thrown == null ? String.valueOf(made[0]) : everyLineOf(thrown))
                    .doesNotContain(HIDDEN);
        }
    }

    private static String everyLineOf(Throwable thrown) {
        StringWriter lines = new StringWriter();
        thrown.printStackTrace(new PrintWriter(lines));
        return lines.toString();
    }
}
