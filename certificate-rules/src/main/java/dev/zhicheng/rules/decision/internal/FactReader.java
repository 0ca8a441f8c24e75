package dev.zhicheng.rules.decision.internal;

import dev.zhicheng.core.application.Applicant;
import dev.zhicheng.core.application.Application;
import dev.zhicheng.core.application.Employer;
import dev.zhicheng.core.application.ReadFault;
import dev.zhicheng.core.document.PartialDate;
import dev.zhicheng.core.identity.CitizenId;
import dev.zhicheng.core.identity.PersonName;
import dev.zhicheng.core.text.CleanedText;
import dev.zhicheng.core.text.Parsed;
import dev.zhicheng.core.text.TextCleaner;
import dev.zhicheng.core.title.TitleCatalogue;
import dev.zhicheng.rules.policy.Fact;
import dev.zhicheng.rules.policy.Scope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes facts of an application: cleans each text, reads it, and notes what was changed or could not be read. */
public final class FactReader {

    private final CertificateReader certificates;

    /** With the catalogue in which titles and series are looked up. */
    public FactReader(TitleCatalogue catalogue) {
        this.certificates = new CertificateReader(catalogue);
    }

    /**
     * The facts of an application.
     *
     * @param application as written, not null
     * @param faults what was lost before its text began
     */
    public ApplicationFacts read(Application application, List<ReadFault> faults) {
        FactRow row = new FactRow(Scope.APPLICATION);
        CitizenId id = holder(row, application, faults);
        List<CertificateFacts> read = new ArrayList<>(application.certificates().size());
        Set<String> earlier = new HashSet<>();
        for (int i = 0; i < application.certificates().size(); i++) {
            read.add(certificates.read(application.certificates().get(i), i, faults, earlier));
        }
        return new ApplicationFacts(application, List.copyOf(faults), row, id, List.copyOf(read));
    }

    private static @Nullable CitizenId holder(FactRow row, Application application, List<ReadFault> faults) {
        Applicant applicant = application.applicant();
        date(row, Fact.SUBMITTED_ON, application.submittedOn(), faults, "submittedOn");
        name(row, applicant.name());
        CitizenId id = citizenId(row, applicant.citizenId(), faults);
        if (applicant.employment() != null) {
            row.set(
                    Fact.EMPLOYMENT,
                    Code.of(Fact.EMPLOYMENT, applicant.employment().name()));
        }
        Employer employer = applicant.employer();
        text(row, Fact.EMPLOYER, employer == null ? null : employer.name());
        text(row, Fact.SOCIAL_INSURANCE_REGION, applicant.socialInsuranceRegion());
        return id;
    }

    /** The facts of an application that differs from one already read in no certificate. */
    ApplicationFacts reread(ApplicationFacts before, Application application, List<ReadFault> faults) {
        FactRow row = new FactRow(Scope.APPLICATION);
        CitizenId id = holder(row, application, faults);
        return new ApplicationFacts(application, faults, row, id, before.certificates());
    }

    /** The facts of an application that differs from one already read in one fact of one certificate or its images. */
    ApplicationFacts reread(ApplicationFacts before, Application application, List<ReadFault> faults, Place changed) {
        if (changed.fact() == Fact.NUMBER || changed.fact() == Fact.ISSUER) {
            return read(application, faults);
        }
        int index = changed.certificate();
        List<CertificateFacts> read = new ArrayList<>(before.certificates());
        read.set(
                index,
                certificates.reread(
                        read.get(index), application.certificates().get(index), changed.fact(), index, faults));
        return new ApplicationFacts(application, faults, before.row(), before.citizenId(), read);
    }

    private static void name(FactRow row, @Nullable String written) {
        CleanedText cleaned = TextCleaner.cleanName(written);
        note(row, Fact.NAME, cleaned);
        if (cleaned.text() != null) {
            Parsed<PersonName, PersonName.Fault> name = PersonName.parse(cleaned.text());
            row.set(Fact.NAME, readOr(name, name.orNull()));
        }
    }

    private static @Nullable CitizenId citizenId(FactRow row, @Nullable String written, List<ReadFault> faults) {
        CleanedText cleaned = TextCleaner.clean(written);
        note(row, Fact.CITIZEN_ID, cleaned);
        if (isLost(faults, "applicant.citizenId", ReadFault.Kind.CITIZEN_ID_LOST_PRECISION)) {
            row.set(Fact.CITIZEN_ID, new Unreadable(Fact.LOST_PRECISION));
            return null;
        }
        if (cleaned.text() == null) {
            return null;
        }
        Parsed<CitizenId, CitizenId.Fault> parsed = row.get(Fact.SUBMITTED_ON) instanceof PartialDate submitted
                ? CitizenId.parse(cleaned.text(), submitted.latest())
                : CitizenId.parse(cleaned.text());
        CitizenId id = parsed.orNull();
        row.set(Fact.CITIZEN_ID, readOr(parsed, id));
        if (id != null) {
            row.set(Fact.CITIZEN_ID_FORM, Code.of(Fact.CITIZEN_ID_FORM, id.wasLegacy() ? "LEGACY" : "CURRENT"));
            row.set(Fact.BIRTH_DATE, PartialDate.ofDay(id.birthDate()));
        }
        return id;
    }

    /** Cleans a text into its slot; gives the cleaned text, null when there is none. */
    static @Nullable String text(FactRow row, Fact fact, @Nullable String written) {
        CleanedText cleaned = TextCleaner.clean(written);
        note(row, fact, cleaned);
        row.set(fact, cleaned.text());
        return cleaned.text();
    }

    /** Cleans and reads a date into its slot. */
    static void date(FactRow row, Fact fact, @Nullable String written, List<ReadFault> faults, String field) {
        CleanedText cleaned = TextCleaner.clean(written);
        note(row, fact, cleaned);
        if (isLost(faults, field, ReadFault.Kind.DATE_LOST_PRECISION)) {
            row.set(fact, new Unreadable(Fact.LOST_PRECISION));
        } else if (cleaned.text() != null) {
            Parsed<PartialDate, PartialDate.Fault> date = PartialDate.parse(cleaned.text());
            row.set(fact, readOr(date, date.orNull()));
        }
    }

    static <F extends Enum<F>> Object readOr(Parsed<?, F> parsed, @Nullable Object value) {
        return value != null
                ? value
                : new Unreadable(parsed.faultIfAny().orElseThrow().name());
    }

    /** An empty text is an absent one and nothing was changed; blanks that somebody typed were. */
    static void note(FactRow row, Fact fact, CleanedText cleaned) {
        if (cleaned.changed()
                && cleaned.original() != null
                && !cleaned.original().isEmpty()) {
            row.markNormalised(fact);
        }
    }

    private static boolean isLost(List<ReadFault> faults, String field, ReadFault.Kind kind) {
        for (ReadFault fault : faults) {
            if (fault.kind() == kind && fault.field().equals(field)) {
                return true;
            }
        }
        return false;
    }
}
