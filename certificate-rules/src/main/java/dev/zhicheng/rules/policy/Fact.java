package dev.zhicheng.rules.policy;

import dev.zhicheng.core.document.DocumentNumber;
import dev.zhicheng.core.document.PartialDate;
import dev.zhicheng.core.identity.CitizenId;
import dev.zhicheng.core.identity.PersonName;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything a rule can ask about: the closed vocabulary of facts.
 *
 * <p>A fact is present with a value of its {@link #type()}, absent, or invalid with one of its {@link #faults()}. A
 * policy declares which of them it uses and who supplies them; it cannot add one, since a fact is computed by code.
 */
public enum Fact {
    /** The day the application was handed in (六(四)). */
    SUBMITTED_ON("submittedOn", Scope.APPLICATION, FactType.DATE, Vocabulary.DATES, List.of()),
    /** 姓名. */
    NAME("applicant.name", Scope.APPLICATION, FactType.TEXT, Vocabulary.NAMES, List.of()),
    /** 身份证号. */
    CITIZEN_ID("applicant.citizenId", Scope.APPLICATION, FactType.TEXT, Vocabulary.IDS, List.of()),
    /** Whether the id number is of 18 digits or the old 15. */
    CITIZEN_ID_FORM(
            "applicant.citizenIdForm", Scope.APPLICATION, FactType.CODE, List.of(), List.of("CURRENT", "LEGACY")),
    /** The birth date that the id number tells. */
    BIRTH_DATE("applicant.birthDate", Scope.APPLICATION, FactType.DATE, List.of(), List.of()),
    /** 在职状态 (一(二)). */
    EMPLOYMENT(
            "applicant.employment",
            Scope.APPLICATION,
            FactType.CODE,
            List.of(),
            List.of("IN_POST", "RETIRED", "TRANSFERRED_OUT", "OTHER")),
    /** 所在单位. */
    EMPLOYER("applicant.employer.name", Scope.APPLICATION, FactType.TEXT, List.of(), List.of()),
    /** The region of the 社保关系 (二(1)). */
    SOCIAL_INSURANCE_REGION("applicant.socialInsuranceRegion", Scope.APPLICATION, FactType.TEXT, List.of(), List.of()),

    /** 证书编号 of the paper certificate. */
    NUMBER("certificate.number", Scope.CERTIFICATE, FactType.TEXT, List.of(), List.of()),
    /** 系列名称; invalid when it resolves to no series of the catalogue. */
    SERIES("certificate.series", Scope.CERTIFICATE, FactType.TEXT, List.of("NOT_IN_CATALOGUE"), List.of()),
    /** 资格名称. */
    TITLE("certificate.title", Scope.CERTIFICATE, FactType.TEXT, List.of(), List.of()),
    /** Where the title stands: in the catalogue of titles, known to be no title, or in neither. */
    TITLE_STANDING(
            "certificate.titleStanding",
            Scope.CERTIFICATE,
            FactType.CODE,
            List.of(),
            List.of("CATALOGUE", "NON_TITLE", "UNKNOWN")),
    /** The level that the catalogue gives the title; absent when the title is not in it. */
    TITLE_LEVEL("certificate.titleLevel", Scope.CERTIFICATE, FactType.LEVEL, List.of(), Vocabulary.LEVELS),
    /** Whether the title belongs to the series given; absent when either is unknown. */
    TITLE_IN_SERIES("certificate.titleInSeries", Scope.CERTIFICATE, FactType.CODE, List.of(), Vocabulary.YES_NO),
    /** 专业名称. */
    SPECIALITY("certificate.speciality", Scope.CERTIFICATE, FactType.TEXT, List.of(), List.of()),
    /** 级别 as a level word; invalid when it is none. A bare 高级 leaves both senior levels open. */
    LEVEL_WORD(
            "certificate.level",
            Scope.CERTIFICATE,
            FactType.LEVEL,
            List.of("NOT_A_LEVEL_WORD"),
            Vocabulary.LEVEL_WORDS),
    /** 发证时间. */
    ISSUED_ON("certificate.issuedOn", Scope.CERTIFICATE, FactType.DATE, Vocabulary.DATES, List.of()),
    /** 取得时间. */
    ACQUIRED_ON("certificate.acquiredOn", Scope.CERTIFICATE, FactType.DATE, Vocabulary.DATES, List.of()),
    /** 取得时间 where it is given, else 发证时间. */
    ACQUISITION_DATE("certificate.acquisitionDate", Scope.CERTIFICATE, FactType.DATE, Vocabulary.DATES, List.of()),
    /** 发证单位. */
    ISSUER("certificate.issuer", Scope.CERTIFICATE, FactType.TEXT, List.of(), List.of()),
    /** 任职文件编号. */
    DOCUMENT_NUMBER("certificate.documentNumber", Scope.CERTIFICATE, FactType.TEXT, Vocabulary.DOCUMENTS, List.of()),
    /** Whether the document number deviates from the standard form. */
    DOCUMENT_FORM(
            "certificate.documentForm", Scope.CERTIFICATE, FactType.CODE, List.of(), List.of("STANDARD", "DEVIATING")),
    /** The year of the document number. */
    DOCUMENT_YEAR("certificate.documentYear", Scope.CERTIFICATE, FactType.DATE, List.of(), List.of()),
    /** 取得方式. */
    ACQUISITION(
            "certificate.acquisition",
            Scope.CERTIFICATE,
            FactType.CODE,
            List.of(),
            List.of("UNIFIED_REVIEW", "REVIEW_WITH_EXAMINATION", "EXAMINATION", "RECOGNITION", "OTHER")),
    /** 封二字样. */
    LEGEND("certificate.legend", Scope.CERTIFICATE, FactType.TEXT, List.of(), List.of()),
    /** Paper or electronic. */
    MEDIUM("certificate.medium", Scope.CERTIFICATE, FactType.CODE, List.of(), List.of("PAPER", "ELECTRONIC")),
    /** Whether an earlier certificate of the application has the same issuer and number. */
    DUPLICATE("certificate.duplicate", Scope.CERTIFICATE, FactType.CODE, List.of(), Vocabulary.YES_NO),
    /** The image of 封面1: present or absent. */
    COVER_1("certificate.cover1", Scope.CERTIFICATE, FactType.TEXT, List.of(), List.of()),
    /** The image of 封面2: present or absent. */
    COVER_2("certificate.cover2", Scope.CERTIFICATE, FactType.TEXT, List.of(), List.of()),

    /** The media type of an image. */
    IMAGE_TYPE("image.mediaType", Scope.IMAGE, FactType.TEXT, List.of(), List.of()),
    /** The size of an image, in bytes. */
    IMAGE_SIZE("image.size", Scope.IMAGE, FactType.NUMBER, List.of(), List.of());

    /** The fault of a date or id number that a spreadsheet held as a number. */
    public static final String LOST_PRECISION = "LOST_PRECISION";

    private static final Map<String, Fact> BY_KEY =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Fact::key, Function.identity()));

    private final String key;
    private final Scope scope;
    private final FactType type;
    private final List<String> faults;
    private final List<String> codes;

    Fact(String key, Scope scope, FactType type, List<String> faults, List<String> codes) {
        this.key = key;
        this.scope = scope;
        this.type = type;
        this.faults = faults;
        this.codes = codes;
    }

    /** The fact of a key such as {@code certificate.issuedOn}; empty when there is none. */
    public static Optional<Fact> ofKey(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }

    /** Its name in policy files, never null. */
    public String key() {
        return key;
    }

    /** What it is a fact of, never null. */
    public Scope scope() {
        return scope;
    }

    /** The kind of its value, never null. */
    public FactType type() {
        return type;
    }

    /** The faults that make it invalid; empty for a fact that cannot be invalid. */
    public List<String> faults() {
        return faults;
    }

    /** The words it can be, for {@link FactType#CODE} and {@link FactType#LEVEL}; else empty. */
    public List<String> codes() {
        return codes;
    }

    private static final class Vocabulary {
        static final List<String> DATES = faults(PartialDate.Fault.values(), LOST_PRECISION);
        static final List<String> NAMES = faults(PersonName.Fault.values());
        static final List<String> IDS = faults(CitizenId.Fault.values(), LOST_PRECISION);
        static final List<String> DOCUMENTS = faults(DocumentNumber.Fault.values());
        static final List<String> LEVELS =
                List.of("FULL_SENIOR", "ASSOCIATE_SENIOR", "INTERMEDIATE", "ASSISTANT", "TECHNICIAN");
        static final List<String> LEVEL_WORDS = List.of(
                "FULL_SENIOR",
                "ASSOCIATE_SENIOR",
                "SENIOR_UNSPECIFIED",
                "INTERMEDIATE",
                "ASSISTANT",
                "TECHNICIAN",
                "JUNIOR_UNSPECIFIED");
        static final List<String> YES_NO = List.of("YES", "NO");

        private static List<String> faults(Enum<?>[] faults, String... more) {
            return Stream.concat(Arrays.stream(faults).map(Enum::name), Arrays.stream(more))
                    .toList();
        }
    }
}
