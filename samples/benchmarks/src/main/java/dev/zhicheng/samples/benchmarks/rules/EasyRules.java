package dev.zhicheng.samples.benchmarks.rules;

import dev.zhicheng.core.application.Employment;
import dev.zhicheng.core.certificate.Acquisition;
import dev.zhicheng.core.certificate.Medium;
import dev.zhicheng.core.title.LevelWord;
import dev.zhicheng.core.title.TitleLevel;
import dev.zhicheng.rules.policy.Outcome;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.core.RuleBuilder;

import static dev.zhicheng.samples.benchmarks.rules.NoticeConstants.ADULT;
import static dev.zhicheng.samples.benchmarks.rules.NoticeConstants.CLOSED;
import static dev.zhicheng.samples.benchmarks.rules.NoticeConstants.CUTOFF;
import static dev.zhicheng.samples.benchmarks.rules.NoticeConstants.IMAGE_TYPES;
import static dev.zhicheng.samples.benchmarks.rules.NoticeConstants.ISSUERS;
import static dev.zhicheng.samples.benchmarks.rules.NoticeConstants.LARGEST_IMAGE;
import static dev.zhicheng.samples.benchmarks.rules.NoticeConstants.RENAMED;
import static dev.zhicheng.samples.benchmarks.rules.NoticeConstants.RENAMED_TITLES;

/** The rules of the policy as easy-rules has them: a condition and an action each, registered under a name. */
final class EasyRules {

    static final String APPLICATION = "application";
    static final String SUBJECT = "subject";
    static final String FINDINGS = "findings";

    private static final Set<Employment> MAY_DELAY = Set.of(Employment.RETIRED, Employment.TRANSFERRED_OUT);
    private static final Set<TitleLevel> JUNIOR =
            Set.of(TitleLevel.INTERMEDIATE, TitleLevel.ASSISTANT, TitleLevel.TECHNICIAN);
    private static final Set<LevelWord> OF_SEVERAL_LEVELS =
            Set.of(LevelWord.SENIOR_UNSPECIFIED, LevelWord.JUNIOR_UNSPECIFIED);

    private final Rules rules = new Rules();

    private EasyRules() {}

    static Rules ofApplication() {
        EasyRules own = new EasyRules();
        own.missing("submittedOn", (CaseFile file) -> file.getSubmittedOn().isAbsent());
        own.missing("applicant.name", (CaseFile file) -> file.getName().isAbsent());
        own.missing(
                "applicant.citizenId", (CaseFile file) -> file.getCitizenId().isAbsent());
        own.missing("applicant.employment", (CaseFile file) -> file.getEmployment() == null);
        own.incomplete("NAME_INVALID", "applicant.name", (CaseFile file) -> file.getName()
                .isInvalid());
        own.incomplete("CITIZEN_ID_INVALID", "applicant.citizenId", (CaseFile file) -> file.getCitizenId()
                .isInvalid());
        own.warn("CITIZEN_ID_LEGACY", "applicant.citizenId", CaseFile::isLegacyId);
        own.fail(
                "EMPLOYMENT_NOT_COVERED",
                Outcome.UNDETERMINED,
                "applicant.employment",
                (CaseFile file) -> file.getEmployment() == Employment.OTHER);
        own.incomplete("DATE_UNREADABLE", "submittedOn", (CaseFile file) -> file.getSubmittedOn()
                .isInvalid());
        own.submittedLate();
        Map<String, Predicate<CaseFile>> normalised = Map.of(
                "submittedOn", file -> file.getSubmittedOn().isNormalised(),
                "applicant.name", file -> file.getName().isNormalised(),
                "applicant.citizenId", file -> file.getCitizenId().isNormalised(),
                "applicant.employer.name", file -> file.getEmployer().isNormalised(),
                "applicant.socialInsuranceRegion", file -> file.getRegion().isNormalised());
        normalised.forEach((field, condition) -> own.warn("TEXT_NORMALISED", field, condition));
        return own.rules;
    }

    private void submittedLate() {
        rule(
                "late",
                (CaseFile file) -> file.getEmployment() == Employment.IN_POST
                        && file.getSubmittedOn().isFrom(CLOSED),
                findings -> findings.fail("SUBMITTED_LATE", Outcome.REFUSED, "submittedOn"));
        rule(
                "late by right",
                (CaseFile file) -> file.getEmployment() != null
                        && MAY_DELAY.contains(file.getEmployment())
                        && file.getSubmittedOn().isFrom(CLOSED),
                findings -> findings.overridden("SUBMITTED_LATE", "submittedOn"));
        rule(
                "perhaps late",
                (CaseFile file) -> file.getEmployment() == Employment.IN_POST && straddles(file.getSubmittedOn()),
                findings -> findings.unknown("SUBMITTED_LATE", "submittedOn"));
    }

    private static boolean straddles(DateField submitted) {
        return submitted.beginsBefore(CLOSED) && !submitted.endsBefore(CLOSED);
    }

    static Rules ofCertificate() {
        EasyRules own = new EasyRules();
        own.texts();
        own.titles();
        own.dates();
        own.origin();
        own.documentNumbers();
        return own.rules;
    }

    private void texts() {
        Map<String, Function<PaperCase, TextField>> asked = Map.of(
                "series", PaperCase::getSeries,
                "title", PaperCase::getTitle,
                "speciality", PaperCase::getSpeciality,
                "number", PaperCase::getNumber,
                "documentNumber", PaperCase::getDocumentNumber,
                "issuer", PaperCase::getIssuer);
        asked.forEach((field, text) ->
                missing(field, (PaperCase own) -> text.apply(own).isAbsent()));
        asked.forEach((field, text) -> warn(
                "TEXT_NORMALISED", field, (PaperCase own) -> text.apply(own).isNormalised()));
        missing("issuedOn", (PaperCase own) -> own.getIssuedOn().isAbsent());
        incomplete("IMAGE_MISSING", "images", (PaperCase own) -> !own.isCover1());
        incomplete("IMAGE_MISSING", "images", (PaperCase own) -> !own.isCover2());
        warn("TEXT_NORMALISED", "level", (PaperCase own) -> own.getLevel().isNormalised());
        warn("TEXT_NORMALISED", "legend", (PaperCase own) -> own.getLegend().isNormalised());
        warn("TEXT_NORMALISED", "issuedOn", (PaperCase own) -> own.getIssuedOn().isNormalised());
        warn("TEXT_NORMALISED", "acquiredOn", (PaperCase own) -> own.getAcquiredOn()
                .isNormalised());
    }

    private void titles() {
        fail("NOT_A_TITLE", Outcome.REFUSED, "title", (PaperCase own) -> own.getTitleStanding()
                .equals("NON_TITLE"));
        fail("TITLE_UNKNOWN", Outcome.UNDETERMINED, "title", (PaperCase own) -> own.getTitleStanding()
                .equals("UNKNOWN"));
        fail(
                "TITLE_AMBIGUOUS",
                Outcome.UNDETERMINED,
                "title",
                (PaperCase own) -> isOfSeveralLevels(own) && own.getIssuedOn().beginsBefore(RENAMED));
        fail(
                "NOT_SENIOR",
                Outcome.REFUSED,
                "title",
                (PaperCase own) -> own.getTitleLevel() != null
                        && JUNIOR.contains(own.getTitleLevel())
                        && (!isOfSeveralLevels(own) || own.getIssuedOn().isFrom(RENAMED)));
        warn("LEVEL_WORD_UNKNOWN", "level", (PaperCase own) -> own.getLevel().isInvalid());
        incomplete(
                "LEVEL_CONFLICT",
                "level",
                (PaperCase own) -> own.getLevelWord() != null
                        && own.getTitleLevel() != null
                        && !own.getLevelWord().fits(own.getTitleLevel()));
        warn("SERIES_UNKNOWN", "series", (PaperCase own) -> own.getSeries().isInvalid());
        incomplete("SERIES_MISMATCH", "series", PaperCase::isOutsideSeries);
    }

    private static boolean isOfSeveralLevels(PaperCase own) {
        return RENAMED_TITLES.contains(own.getTitle().getKey())
                && (own.getLevelWord() == null || OF_SEVERAL_LEVELS.contains(own.getLevelWord()));
    }

    private void dates() {
        incomplete("DATE_UNREADABLE", "issuedOn", (PaperCase own) -> own.getIssuedOn()
                .isInvalid());
        incomplete("DATE_UNREADABLE", "acquiredOn", (PaperCase own) -> own.getAcquiredOn()
                .isInvalid());
        rules.register(new RuleBuilder()
                .name("implausible date")
                .when(facts -> isImplausible(facts.get(APPLICATION), facts.get(SUBJECT)))
                .then(facts -> facts.<Findings>get(FINDINGS).fail("DATE_IMPLAUSIBLE", Outcome.INCOMPLETE, "issuedOn"))
                .build());
        BiPredicate<PaperCase, String> stands =
                (own, field) -> own.getAcquisitionField().equals(field);
        for (String field : new String[] {"issuedOn", "acquiredOn"}) {
            fail(
                    "ACQUIRED_AFTER_CUTOFF",
                    Outcome.REFUSED,
                    field,
                    (PaperCase own) ->
                            stands.test(own, field) && own.getAcquisitionDate().isFrom(CUTOFF));
            fail(
                    "CUTOFF_UNCERTAIN",
                    Outcome.UNDETERMINED,
                    field,
                    (PaperCase own) -> stands.test(own, field)
                            && own.getAcquisitionDate().beginsBefore(CUTOFF)
                            && !own.getAcquisitionDate().endsBefore(CUTOFF));
        }
        fail(
                "ISSUED_AFTER_CUTOFF",
                Outcome.UNDETERMINED,
                "issuedOn",
                (PaperCase own) -> own.getAcquiredOn().endsBefore(CUTOFF)
                        && own.getIssuedOn().isFrom(CUTOFF));
    }

    private static boolean isImplausible(CaseFile file, PaperCase own) {
        DateField issued = own.getIssuedOn();
        return file.getSubmittedOn().getLatest() != null
                        && issued.isFrom(file.getSubmittedOn().getLatest().plusDays(1))
                || file.getBirthDate() != null
                        && issued.endsBefore(file.getBirthDate().plusYears(ADULT));
    }

    private void origin() {
        fail(
                "ISSUER_NOT_LISTED",
                Outcome.REFUSED,
                "issuer",
                (PaperCase own) -> !own.getIssuer().isAbsent()
                        && !ISSUERS.contains(own.getIssuer().getKey()));
        fail(
                "NOT_UNIFIED_REVIEW",
                Outcome.REFUSED,
                "acquisition",
                (PaperCase own) ->
                        own.getAcquisition() == Acquisition.EXAMINATION || own.getAcquisition() == Acquisition.OTHER);
        fail(
                "ACQUISITION_UNCLEAR",
                Outcome.UNDETERMINED,
                "acquisition",
                (PaperCase own) -> own.getAcquisition() == Acquisition.RECOGNITION);
        rule(
                "acquisition unknown",
                (PaperCase own) -> own.getAcquisition() == null,
                findings -> findings.unknown("ACQUISITION_UNCLEAR", "acquisition"));
        fail(
                "LIMITED_VALIDITY",
                Outcome.REFUSED,
                "legend",
                (PaperCase own) -> own.getLegendKind() == Legends.Kind.LIMITED);
        fail(
                "LEGEND_UNCLEAR",
                Outcome.UNDETERMINED,
                "legend",
                (PaperCase own) -> own.getLegendKind() == Legends.Kind.UNCLEAR);
        rule(
                "legend not recorded",
                (PaperCase own) -> own.getLegend().isAbsent(),
                findings -> findings.unknown("LEGEND_NOT_RECORDED", "legend"));
        fail("ALREADY_ELECTRONIC", Outcome.REFUSED, "medium", (PaperCase own) -> own.getMedium() == Medium.ELECTRONIC);
        incomplete("DUPLICATE_CERTIFICATE", "number", PaperCase::isDuplicate);
    }

    private void documentNumbers() {
        incomplete("DOCUMENT_NUMBER_UNREADABLE", "documentNumber", (PaperCase own) -> own.getDocumentNumber()
                .isInvalid());
        warn("DOCUMENT_NUMBER_NONSTANDARD", "documentNumber", PaperCase::isDeviating);
        warn(
                "DOCUMENT_YEAR_AFTER_ISSUE",
                "documentNumber",
                (PaperCase own) -> own.getDocumentYear() != null
                        && own.getIssuedOn().getLatest() != null
                        && own.getDocumentYear() > own.getIssuedOn().getLatest().getYear());
    }

    static Rules ofImage() {
        EasyRules own = new EasyRules();
        own.image("MISSING_FIELD", "mediaType", image -> image.getMediaType().isAbsent());
        own.image("MISSING_FIELD", "size", image -> image.getSize() == null);
        own.image("IMAGE_TOO_LARGE", "size", image -> image.getSize() != null && image.getSize() > LARGEST_IMAGE);
        own.image(
                "IMAGE_TYPE_NOT_ACCEPTED",
                "mediaType",
                image -> !image.getMediaType().isAbsent()
                        && !IMAGE_TYPES.contains(image.getMediaType().getKey()));
        return own.rules;
    }

    private void image(String code, String field, Predicate<ImageCase> condition) {
        rules.register(new RuleBuilder()
                .name(code + " " + field)
                .when(facts -> condition.test(facts.get(SUBJECT)))
                .then(facts -> facts.<Findings>get(FINDINGS)
                        .failOfImage(
                                code,
                                Outcome.INCOMPLETE,
                                field,
                                facts.<ImageCase>get(SUBJECT).getIndex()))
                .build());
    }

    private <T> void missing(String field, Predicate<T> condition) {
        incomplete("MISSING_FIELD", field, condition);
    }

    private <T> void incomplete(String code, String field, Predicate<T> condition) {
        fail(code, Outcome.INCOMPLETE, field, condition);
    }

    private <T> void fail(String code, Outcome raises, String field, Predicate<T> condition) {
        rule(code + " " + field, condition, findings -> findings.fail(code, raises, field));
    }

    private <T> void warn(String code, String field, Predicate<T> condition) {
        rule(code + " " + field, condition, findings -> findings.warn(code, field));
    }

    /** Rules are told apart by their names, so that two of one name would be one. */
    private <T> void rule(String name, Predicate<T> condition, Consumer<Findings> action) {
        rules.register(new RuleBuilder()
                .name(rules.size() + " " + name)
                .when((Facts facts) -> condition.test(facts.get(SUBJECT)))
                .then(facts -> action.accept(facts.get(FINDINGS)))
                .build());
    }
}
