package dev.zhicheng.samples.benchmarks.rules;

import dev.zhicheng.core.application.Employment;
import dev.zhicheng.core.certificate.Acquisition;
import dev.zhicheng.core.certificate.Medium;
import dev.zhicheng.core.title.LevelWord;
import dev.zhicheng.core.title.TitleLevel;
import dev.zhicheng.rules.policy.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

import static dev.zhicheng.samples.benchmarks.rules.NoticeConstants.ADULT;
import static dev.zhicheng.samples.benchmarks.rules.NoticeConstants.CLOSED;
import static dev.zhicheng.samples.benchmarks.rules.NoticeConstants.CUTOFF;
import static dev.zhicheng.samples.benchmarks.rules.NoticeConstants.IMAGE_TYPES;
import static dev.zhicheng.samples.benchmarks.rules.NoticeConstants.ISSUERS;
import static dev.zhicheng.samples.benchmarks.rules.NoticeConstants.LARGEST_IMAGE;
import static dev.zhicheng.samples.benchmarks.rules.NoticeConstants.RENAMED;
import static dev.zhicheng.samples.benchmarks.rules.NoticeConstants.RENAMED_TITLES;

/** The policy as straight ifs: the limit that an engine can come near to. */
final class HandWritten implements RulePeer {

    private static final Set<TitleLevel> JUNIOR =
            Set.of(TitleLevel.INTERMEDIATE, TitleLevel.ASSISTANT, TitleLevel.TECHNICIAN);

    @Override
    public List<Findings> decide(CaseFile file) {
        Findings application = Findings.ofApplication();
        holder(file, application);
        submission(file, application);
        List<PaperCase> certificates = file.getCertificates();
        List<Findings> findings = new ArrayList<>(certificates.size());
        for (PaperCase certificate : certificates) {
            Findings own = Findings.ofCertificate(application);
            missing(certificate, own);
            title(certificate, own);
            dates(file, certificate, own);
            origin(certificate, own);
            documentNumber(certificate, own);
            normalised(certificate, own);
            for (ImageCase image : certificate.getImages()) {
                image(image, own);
            }
            findings.add(own);
        }
        Supersession.apply(certificates, findings);
        return findings;
    }

    private static void holder(CaseFile file, Findings findings) {
        if (file.getName().isAbsent()) {
            findings.fail("MISSING_FIELD", Outcome.INCOMPLETE, "applicant.name");
        } else if (file.getName().isInvalid()) {
            findings.fail("NAME_INVALID", Outcome.INCOMPLETE, "applicant.name");
        }
        if (file.getCitizenId().isAbsent()) {
            findings.fail("MISSING_FIELD", Outcome.INCOMPLETE, "applicant.citizenId");
        } else if (file.getCitizenId().isInvalid()) {
            findings.fail("CITIZEN_ID_INVALID", Outcome.INCOMPLETE, "applicant.citizenId");
        } else if (file.isLegacyId()) {
            findings.warn("CITIZEN_ID_LEGACY", "applicant.citizenId");
        }
        if (file.getEmployment() == null) {
            findings.fail("MISSING_FIELD", Outcome.INCOMPLETE, "applicant.employment");
        } else if (file.getEmployment() == Employment.OTHER) {
            findings.fail("EMPLOYMENT_NOT_COVERED", Outcome.UNDETERMINED, "applicant.employment");
        }
        normalised(file.getName(), "applicant.name", findings);
        normalised(file.getCitizenId(), "applicant.citizenId", findings);
        normalised(file.getEmployer(), "applicant.employer.name", findings);
        normalised(file.getRegion(), "applicant.socialInsuranceRegion", findings);
    }

    private static void submission(CaseFile file, Findings findings) {
        DateField submitted = file.getSubmittedOn();
        if (submitted.isAbsent()) {
            findings.fail("MISSING_FIELD", Outcome.INCOMPLETE, "submittedOn");
        } else if (submitted.isInvalid()) {
            findings.fail("DATE_UNREADABLE", Outcome.INCOMPLETE, "submittedOn");
        } else if (!submitted.endsBefore(CLOSED)) {
            late(submitted, file.getEmployment(), findings);
        }
        if (submitted.isNormalised()) {
            findings.warn("TEXT_NORMALISED", "submittedOn");
        }
    }

    private static void late(DateField submitted, @Nullable Employment employment, Findings findings) {
        boolean mayDelay = employment == Employment.RETIRED || employment == Employment.TRANSFERRED_OUT;
        if (submitted.isFrom(CLOSED)) {
            if (mayDelay) {
                findings.overridden("SUBMITTED_LATE", "submittedOn");
            } else if (employment == Employment.IN_POST) {
                findings.fail("SUBMITTED_LATE", Outcome.REFUSED, "submittedOn");
            }
        } else if (employment == Employment.IN_POST) {
            findings.unknown("SUBMITTED_LATE", "submittedOn");
        }
    }

    private static void missing(PaperCase certificate, Findings findings) {
        missing(certificate.getSeries(), "series", findings);
        missing(certificate.getTitle(), "title", findings);
        missing(certificate.getSpeciality(), "speciality", findings);
        missing(certificate.getNumber(), "number", findings);
        missing(certificate.getDocumentNumber(), "documentNumber", findings);
        missing(certificate.getIssuer(), "issuer", findings);
        if (certificate.getIssuedOn().isAbsent()) {
            findings.fail("MISSING_FIELD", Outcome.INCOMPLETE, "issuedOn");
        }
        if (!certificate.isCover1()) {
            findings.fail("IMAGE_MISSING", Outcome.INCOMPLETE, "images");
        }
        if (!certificate.isCover2()) {
            findings.fail("IMAGE_MISSING", Outcome.INCOMPLETE, "images");
        }
    }

    private static void missing(TextField text, String field, Findings findings) {
        if (text.isAbsent()) {
            findings.fail("MISSING_FIELD", Outcome.INCOMPLETE, field);
        }
    }

    private static void title(PaperCase certificate, Findings findings) {
        if (certificate.getTitleStanding().equals("NON_TITLE")) {
            findings.fail("NOT_A_TITLE", Outcome.REFUSED, "title");
        } else if (certificate.getTitleStanding().equals("UNKNOWN")) {
            findings.fail("TITLE_UNKNOWN", Outcome.UNDETERMINED, "title");
        }
        LevelWord word = certificate.getLevelWord();
        TitleLevel level = certificate.getTitleLevel();
        boolean several = RENAMED_TITLES.contains(certificate.getTitle().getKey())
                && (word == null || word == LevelWord.SENIOR_UNSPECIFIED || word == LevelWord.JUNIOR_UNSPECIFIED);
        boolean early = certificate.getIssuedOn().beginsBefore(RENAMED);
        if (several && early) {
            findings.fail("TITLE_AMBIGUOUS", Outcome.UNDETERMINED, "title");
        } else if (level != null
                && JUNIOR.contains(level)
                && (!several || certificate.getIssuedOn().isReadable())) {
            findings.fail("NOT_SENIOR", Outcome.REFUSED, "title");
        }
        if (certificate.getLevel().isInvalid()) {
            findings.warn("LEVEL_WORD_UNKNOWN", "level");
        }
        if (word != null && level != null && !word.fits(level)) {
            findings.fail("LEVEL_CONFLICT", Outcome.INCOMPLETE, "level");
        }
        if (certificate.getSeries().isInvalid()) {
            findings.warn("SERIES_UNKNOWN", "series");
        }
        if (certificate.isOutsideSeries()) {
            findings.fail("SERIES_MISMATCH", Outcome.INCOMPLETE, "series");
        }
    }

    private static void dates(CaseFile file, PaperCase certificate, Findings findings) {
        DateField issued = certificate.getIssuedOn();
        DateField acquired = certificate.getAcquiredOn();
        if (issued.isInvalid()) {
            findings.fail("DATE_UNREADABLE", Outcome.INCOMPLETE, "issuedOn");
        }
        if (acquired.isInvalid()) {
            findings.fail("DATE_UNREADABLE", Outcome.INCOMPLETE, "acquiredOn");
        }
        LocalDate submitted = file.getSubmittedOn().getLatest();
        LocalDate birth = file.getBirthDate();
        if (submitted != null && issued.isFrom(submitted.plusDays(1))
                || birth != null && issued.endsBefore(birth.plusYears(ADULT))) {
            findings.fail("DATE_IMPLAUSIBLE", Outcome.INCOMPLETE, "issuedOn");
        }
        DateField acquisition = certificate.getAcquisitionDate();
        if (acquisition.isFrom(CUTOFF)) {
            findings.fail("ACQUIRED_AFTER_CUTOFF", Outcome.REFUSED, certificate.getAcquisitionField());
        } else if (acquisition.beginsBefore(CUTOFF) && !acquisition.endsBefore(CUTOFF)) {
            findings.fail("CUTOFF_UNCERTAIN", Outcome.UNDETERMINED, certificate.getAcquisitionField());
        }
        if (acquired.endsBefore(CUTOFF) && issued.isFrom(CUTOFF)) {
            findings.fail("ISSUED_AFTER_CUTOFF", Outcome.UNDETERMINED, "issuedOn");
        }
    }

    private static void origin(PaperCase certificate, Findings findings) {
        if (certificate.getIssuer().getText() != null
                && !ISSUERS.contains(certificate.getIssuer().getKey())) {
            findings.fail("ISSUER_NOT_LISTED", Outcome.REFUSED, "issuer");
        }
        Acquisition acquisition = certificate.getAcquisition();
        if (acquisition == null) {
            findings.unknown("ACQUISITION_UNCLEAR", "acquisition");
        } else if (acquisition == Acquisition.EXAMINATION || acquisition == Acquisition.OTHER) {
            findings.fail("NOT_UNIFIED_REVIEW", Outcome.REFUSED, "acquisition");
        } else if (acquisition == Acquisition.RECOGNITION) {
            findings.fail("ACQUISITION_UNCLEAR", Outcome.UNDETERMINED, "acquisition");
        }
        Legends.Kind legend = certificate.getLegendKind();
        if (legend == null) {
            findings.unknown("LEGEND_NOT_RECORDED", "legend");
        } else if (legend == Legends.Kind.LIMITED) {
            findings.fail("LIMITED_VALIDITY", Outcome.REFUSED, "legend");
        } else if (legend == Legends.Kind.UNCLEAR) {
            findings.fail("LEGEND_UNCLEAR", Outcome.UNDETERMINED, "legend");
        }
        if (certificate.getMedium() == Medium.ELECTRONIC) {
            findings.fail("ALREADY_ELECTRONIC", Outcome.REFUSED, "medium");
        }
        if (certificate.isDuplicate()) {
            findings.fail("DUPLICATE_CERTIFICATE", Outcome.INCOMPLETE, "number");
        }
    }

    private static void documentNumber(PaperCase certificate, Findings findings) {
        if (certificate.getDocumentNumber().isInvalid()) {
            findings.fail("DOCUMENT_NUMBER_UNREADABLE", Outcome.INCOMPLETE, "documentNumber");
        }
        if (certificate.isDeviating()) {
            findings.warn("DOCUMENT_NUMBER_NONSTANDARD", "documentNumber");
        }
        Integer year = certificate.getDocumentYear();
        LocalDate issued = certificate.getIssuedOn().getLatest();
        if (year != null && issued != null && year > issued.getYear()) {
            findings.warn("DOCUMENT_YEAR_AFTER_ISSUE", "documentNumber");
        }
    }

    private static void normalised(PaperCase certificate, Findings findings) {
        normalised(certificate.getNumber(), "number", findings);
        normalised(certificate.getSeries(), "series", findings);
        normalised(certificate.getTitle(), "title", findings);
        normalised(certificate.getSpeciality(), "speciality", findings);
        normalised(certificate.getLevel(), "level", findings);
        normalised(certificate.getIssuer(), "issuer", findings);
        normalised(certificate.getDocumentNumber(), "documentNumber", findings);
        normalised(certificate.getLegend(), "legend", findings);
        if (certificate.getIssuedOn().isNormalised()) {
            findings.warn("TEXT_NORMALISED", "issuedOn");
        }
        if (certificate.getAcquiredOn().isNormalised()) {
            findings.warn("TEXT_NORMALISED", "acquiredOn");
        }
    }

    private static void normalised(TextField text, String field, Findings findings) {
        if (text.isNormalised()) {
            findings.warn("TEXT_NORMALISED", field);
        }
    }

    private static void image(ImageCase image, Findings findings) {
        if (image.getMediaType().isAbsent()) {
            findings.failOfImage("MISSING_FIELD", Outcome.INCOMPLETE, "mediaType", image.getIndex());
        } else if (!IMAGE_TYPES.contains(image.getMediaType().getKey())) {
            findings.failOfImage("IMAGE_TYPE_NOT_ACCEPTED", Outcome.INCOMPLETE, "mediaType", image.getIndex());
        }
        if (image.getSize() == null) {
            findings.failOfImage("MISSING_FIELD", Outcome.INCOMPLETE, "size", image.getIndex());
        } else if (image.getSize() > LARGEST_IMAGE) {
            findings.failOfImage("IMAGE_TOO_LARGE", Outcome.INCOMPLETE, "size", image.getIndex());
        }
    }
}
