package dev.zhicheng.rules.decision.internal;

import dev.zhicheng.core.application.Applicant;
import dev.zhicheng.core.application.Application;
import dev.zhicheng.core.application.Employer;
import dev.zhicheng.core.application.Employment;
import dev.zhicheng.core.certificate.Acquisition;
import dev.zhicheng.core.certificate.CoverImage;
import dev.zhicheng.core.certificate.CoverPage;
import dev.zhicheng.core.certificate.Medium;
import dev.zhicheng.core.certificate.PaperCertificate;
import dev.zhicheng.rules.policy.Fact;
import dev.zhicheng.rules.policy.Scope;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An application with one field changed. */
public final class Edits {

    private Edits() {}

    /**
     * The application with another value in one place.
     *
     * @param value the text, the word of a code, a size in bytes, or null to take the field away; for a cover any value puts
     *     an image of an accepted kind there, unless it has one; an image that is not there has nothing to change
     */
    public static Application set(Application application, Place place, @Nullable String value) {
        if (place.fact().scope() == Scope.APPLICATION) {
            return ofHolder(application, place.fact(), value);
        }
        List<PaperCertificate> certificates = new ArrayList<>(application.certificates());
        PaperCertificate old = certificates.get(place.certificate());
        certificates.set(
                place.certificate(),
                place.fact().scope() == Scope.IMAGE
                        ? withImages(old, ofImage(old.images(), place, value))
                        : ofCertificate(old, place.fact(), value));
        return new Application(
                application.applicationId(), application.submittedOn(), application.applicant(), certificates);
    }

    private static Application ofHolder(Application old, Fact fact, @Nullable String value) {
        Applicant holder = old.applicant();
        Applicant changed = new Applicant(
                fact == Fact.NAME ? value : holder.name(),
                fact == Fact.CITIZEN_ID ? value : holder.citizenId(),
                fact == Fact.EMPLOYMENT ? (value == null ? null : Employment.valueOf(value)) : holder.employment(),
                fact == Fact.EMPLOYER ? new Employer(value) : holder.employer(),
                fact == Fact.SOCIAL_INSURANCE_REGION ? value : holder.socialInsuranceRegion());
        return new Application(
                old.applicationId(),
                fact == Fact.SUBMITTED_ON ? value : old.submittedOn(),
                changed,
                old.certificates());
    }

    private static PaperCertificate ofCertificate(PaperCertificate old, Fact fact, @Nullable String value) {
        if (fact == Fact.COVER_1 || fact == Fact.COVER_2) {
            CoverPage page = fact == Fact.COVER_1 ? CoverPage.COVER_1 : CoverPage.COVER_2;
            return withImages(old, ofCover(old.images(), page, value != null));
        }
        return new PaperCertificate(
                fact == Fact.NUMBER ? value : old.number(),
                fact == Fact.SERIES ? value : old.series(),
                fact == Fact.TITLE ? value : old.title(),
                fact == Fact.SPECIALITY ? value : old.speciality(),
                fact == Fact.LEVEL_WORD ? value : old.level(),
                fact == Fact.ISSUED_ON ? value : old.issuedOn(),
                fact == Fact.ACQUIRED_ON ? value : old.acquiredOn(),
                fact == Fact.ISSUER ? value : old.issuer(),
                fact == Fact.DOCUMENT_NUMBER ? value : old.documentNumber(),
                fact == Fact.ACQUISITION ? (value == null ? null : Acquisition.valueOf(value)) : old.acquisition(),
                fact == Fact.LEGEND ? value : old.legend(),
                fact == Fact.MEDIUM ? (value == null ? Medium.PAPER : Medium.valueOf(value)) : old.medium(),
                old.images());
    }

    private static List<CoverImage> ofCover(List<CoverImage> old, CoverPage page, boolean present) {
        List<CoverImage> images = new ArrayList<>(old);
        if (!present) {
            images.removeIf(image -> image.page() == page);
        } else if (old.stream().noneMatch(image -> image.page() == page)) {
            images.add(new CoverImage(page, Specimens.IMAGE_TYPE, Specimens.IMAGE_SIZE, null));
        }
        return images;
    }

    private static List<CoverImage> ofImage(List<CoverImage> old, Place place, @Nullable String value) {
        if (place.image() >= old.size()) {
            return old;
        }
        List<CoverImage> images = new ArrayList<>(old);
        CoverImage image = old.get(place.image());
        images.set(
                place.image(),
                place.fact() == Fact.IMAGE_TYPE
                        ? new CoverImage(image.page(), value, image.size(), image.sha256())
                        : new CoverImage(
                                image.page(),
                                image.mediaType(),
                                value == null ? null : Long.valueOf(value),
                                image.sha256()));
        return images;
    }

    private static PaperCertificate withImages(PaperCertificate old, List<CoverImage> images) {
        return new PaperCertificate(
                old.number(),
                old.series(),
                old.title(),
                old.speciality(),
                old.level(),
                old.issuedOn(),
                old.acquiredOn(),
                old.issuer(),
                old.documentNumber(),
                old.acquisition(),
                old.legend(),
                old.medium(),
                images);
    }
}
