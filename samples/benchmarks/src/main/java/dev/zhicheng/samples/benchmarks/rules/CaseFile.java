package dev.zhicheng.samples.benchmarks.rules;

import dev.zhicheng.core.application.Employment;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An application, read: the bean on which the peers decide. */
public final class CaseFile {

    private final DateField submittedOn;
    private final TextField name;
    private final TextField citizenId;
    private final boolean legacyId;
    private final @Nullable LocalDate birthDate;
    private final @Nullable Employment employment;
    private final TextField employer;
    private final TextField region;
    private List<PaperCase> certificates = List.of();

    CaseFile(
            DateField submittedOn,
            TextField name,
            TextField citizenId,
            boolean legacyId,
            @Nullable LocalDate birthDate,
            @Nullable Employment employment,
            TextField employer,
            TextField region) {
        this.submittedOn = submittedOn;
        this.name = name;
        this.citizenId = citizenId;
        this.legacyId = legacyId;
        this.birthDate = birthDate;
        this.employment = employment;
        this.employer = employer;
        this.region = region;
    }

    void setCertificates(List<PaperCase> certificates) {
        this.certificates = List.copyOf(certificates);
    }

    /** The day of application. */
    public DateField getSubmittedOn() {
        return submittedOn;
    }

    /** 姓名. */
    public TextField getName() {
        return name;
    }

    /** 身份证号. */
    public TextField getCitizenId() {
        return citizenId;
    }

    /** Whether the identity number is one of 15 digits. */
    public boolean isLegacyId() {
        return legacyId;
    }

    /** The birth date that the identity number tells, or null. */
    public @Nullable LocalDate getBirthDate() {
        return birthDate;
    }

    /** 在职状态, or null. */
    public @Nullable Employment getEmployment() {
        return employment;
    }

    /** 所在单位. */
    public TextField getEmployer() {
        return employer;
    }

    /** The region of the 社保关系. */
    public TextField getRegion() {
        return region;
    }

    /** Its certificates. */
    public List<PaperCase> getCertificates() {
        return certificates;
    }
}
