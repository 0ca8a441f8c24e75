package dev.zhicheng.rules.decision;

import dev.zhicheng.core.certificate.CertificateHolder;
import dev.zhicheng.core.document.DocumentNumber;
import dev.zhicheng.core.document.PartialDate;
import dev.zhicheng.core.identity.PersonName;
import dev.zhicheng.core.title.Series;
import dev.zhicheng.rules.decision.internal.ApplicationFacts;
import dev.zhicheng.rules.decision.internal.CertificateFacts;
import dev.zhicheng.rules.policy.Fact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers what an electronic certificate takes over from a convertible one. */
final class Resolver {

    private Resolver() {}

    /** The resolved values; null when the policy converts a certificate that lacks one of them. */
    static @Nullable ResolvedCertificate resolve(ApplicationFacts facts, CertificateFacts certificate) {
        Series series = certificate.series() != null ? certificate.series() : onlySeries(certificate);
        if (!(facts.row().get(Fact.NAME) instanceof PersonName name)
                || !(certificate.row().get(Fact.ACQUISITION_DATE) instanceof PartialDate acquired)
                || !(certificate.row().get(Fact.DOCUMENT_NUMBER) instanceof DocumentNumber document)
                || !(certificate.row().get(Fact.TITLE) instanceof String title)
                || !(certificate.row().get(Fact.SPECIALITY) instanceof String speciality)
                || !(certificate.row().get(Fact.ISSUER) instanceof String issuer)
                || !(certificate.row().get(Fact.NUMBER) instanceof String number)
                || certificate.match() == null
                || certificate.written().series() == null) {
            return null;
        }
        return new ResolvedCertificate(
                new CertificateHolder(name.value(), facts.citizenId()),
                series == null ? null : series.code(),
                series == null ? null : series.name(),
                oneLine(certificate.written().series()),
                oneLine(title),
                oneLine(speciality),
                certificate.match().level(),
                acquired,
                document.canonical(),
                oneLine(issuer),
                number);
    }

    /** The series that the title alone tells, or null when it stands in several. */
    private static @Nullable Series onlySeries(CertificateFacts certificate) {
        List<Series> series =
                certificate.match() == null ? List.of() : certificate.match().series();
        return series.size() == 1 ? series.get(0) : null;
    }

    /** A text that a narrow column of a table broke over two lines, in one. */
    private static String oneLine(String text) {
        return TextLines.join(text);
    }
}
