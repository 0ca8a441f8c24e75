package dev.zhicheng.rules.decision.internal;

import dev.zhicheng.core.application.Application;
import dev.zhicheng.core.application.Employer;
import dev.zhicheng.core.certificate.CoverImage;
import dev.zhicheng.core.certificate.CoverPage;
import dev.zhicheng.core.certificate.PaperCertificate;
import dev.zhicheng.core.document.DocumentNumber;
import dev.zhicheng.core.identity.Masking;
import dev.zhicheng.rules.policy.Fact;
import dev.zhicheng.rules.policy.Scope;
import org.jspecify.annotations.Nullable;

/** What stood in the application where a fact was read, fit to be shown: whatever may identify a person is masked. */
public final class Written {

    private static final String BLANK_DOCUMENT_NUMBER = "XX〔XXXX〕XX号";

    private Written() {}

    /** The path of the field that a fact was read from; the indexes matter for facts of their scope only. */
    public static String path(Fact fact, FactRow row, int certificate, int image) {
        Fact from = fact == Fact.ACQUISITION_DATE ? CertificateReader.basis(row) : fact;
        return Paths.of(from, certificate, image);
    }

    /** What was written for a fact, masked; null when nothing was. */
    public static @Nullable String text(Fact fact, ApplicationFacts facts, int certificate, int image) {
        String raw = raw(fact, facts.written(), certificate, image, facts);
        if (raw == null || raw.isEmpty()) {
            return null;
        }
        return switch (fact) {
            case CITIZEN_ID, CITIZEN_ID_FORM, BIRTH_DATE -> Masking.identifier(raw);
            case NAME -> Masking.name(raw);
            default -> Masking.within(raw);
        };
    }

    /** The cleaned, canonical value of a fact, masked; null when it has none. */
    public static @Nullable String value(Fact fact, FactRow row) {
        String text = Texts.of(row.get(fact));
        if (text == null) {
            return null;
        }
        return switch (fact) {
            case CITIZEN_ID -> text;
            case NAME -> Masking.name(text);
            default -> Masking.within(text);
        };
    }

    /**
     * The standard's form of a document number, masked; null when it has none. Where the standard has no place for a part of
     * it, 字 or a sub-number, the form is blank, as the notice prints it: nobody can say what the paper should have had.
     */
    public static @Nullable String standardForm(FactRow certificate) {
        if (!(certificate.get(Fact.DOCUMENT_NUMBER) instanceof DocumentNumber number)) {
            return null;
        }
        String canonical = number.canonical();
        return canonical.equals(number.original()) ? BLANK_DOCUMENT_NUMBER : Masking.within(canonical);
    }

    private static @Nullable String raw(
            Fact fact, Application application, int certificate, int image, ApplicationFacts facts) {
        switch (fact) {
            case SUBMITTED_ON:
                return application.submittedOn();
            case NAME:
                return application.applicant().name();
            case CITIZEN_ID, CITIZEN_ID_FORM, BIRTH_DATE:
                return application.applicant().citizenId();
            case EMPLOYMENT:
                return name(application.applicant().employment());
            case EMPLOYER:
                Employer employer = application.applicant().employer();
                return employer == null ? null : employer.name();
            case SOCIAL_INSURANCE_REGION:
                return application.applicant().socialInsuranceRegion();
            default:
                PaperCertificate written = application.certificates().get(certificate);
                return fact.scope() == Scope.IMAGE
                        ? ofImage(fact, written.images().get(image))
                        : ofCertificate(
                                fact,
                                written,
                                facts.certificates().get(certificate).row());
        }
    }

    private static @Nullable String ofCertificate(Fact fact, PaperCertificate written, FactRow row) {
        return switch (fact) {
            case NUMBER, DUPLICATE -> written.number();
            case SERIES -> written.series();
            case TITLE, TITLE_STANDING, TITLE_LEVEL, TITLE_IN_SERIES -> written.title();
            case SPECIALITY -> written.speciality();
            case LEVEL_WORD -> written.level();
            case ISSUED_ON -> written.issuedOn();
            case ACQUIRED_ON -> written.acquiredOn();
            case ACQUISITION_DATE ->
                CertificateReader.basis(row) == Fact.ACQUIRED_ON ? written.acquiredOn() : written.issuedOn();
            case ISSUER -> written.issuer();
            case DOCUMENT_NUMBER, DOCUMENT_FORM, DOCUMENT_YEAR -> written.documentNumber();
            case ACQUISITION -> name(written.acquisition());
            case LEGEND -> written.legend();
            case MEDIUM -> name(written.medium());
            case COVER_1 -> has(written, CoverPage.COVER_1);
            case COVER_2 -> has(written, CoverPage.COVER_2);
            default -> throw new IllegalArgumentException("no fact of a certificate: " + fact);
        };
    }

    private static @Nullable String ofImage(Fact fact, CoverImage image) {
        if (fact == Fact.IMAGE_TYPE) {
            return image.mediaType();
        }
        return image.size() == null ? null : image.size().toString();
    }

    private static @Nullable String has(PaperCertificate written, CoverPage page) {
        return written.images().stream().anyMatch(image -> image.page() == page) ? page.name() : null;
    }

    private static @Nullable String name(@Nullable Enum<?> word) {
        return word == null ? null : word.name();
    }
}
