package dev.zhicheng.rules.review.internal;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zhicheng.core.application.Employment;
import dev.zhicheng.rules.policy.Outcome;
import dev.zhicheng.rules.policy.Text;
import dev.zhicheng.rules.review.Examined;
import dev.zhicheng.rules.review.JurisdictionBasis;
import dev.zhicheng.rules.review.OverrideGround;
import dev.zhicheng.rules.review.PlanFault;
import dev.zhicheng.rules.review.ReasonKind;
import dev.zhicheng.rules.review.ReviewReason;
import dev.zhicheng.rules.review.ReviewRole;
import dev.zhicheng.rules.review.Slot;
import dev.zhicheng.rules.review.Stage;
import dev.zhicheng.rules.review.StageMedium;
import dev.zhicheng.rules.review.TableDemand;
import dev.zhicheng.rules.review.TableForm;
import dev.zhicheng.rules.review.TableSignature;
import dev.zhicheng.rules.review.Term;
import dev.zhicheng.rules.review.Timetable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a policy's review section: shape here, sense in {@link PlanCheck}. */
public final class PlanReader {

    private static final ReviewRole NOBODY =
            new ReviewRole("", new Text("", ""), JurisdictionBasis.EVERYWHERE, null, List.of());

    private final List<PlanFault> faults = new ArrayList<>();
    private final Section section;

    private PlanReader(JsonNode section) {
        this.section = new Section(section, "", faults);
    }

    /** Reads the section; the parts are of use only when no fault was found. */
    public static PlanParts read(JsonNode section) {
        return new PlanReader(section).read();
    }

    private PlanParts read() {
        section.only("description", "applicant", "roles", "proxies", "stages", "summaryTable", "timetable", "reasons");
        ReviewRole applicant = applicant(section.object("applicant"));
        Map<String, ReviewRole> roles = roles();
        List<Stage> stages = new ArrayList<>();
        for (Section stage : required("stages")) {
            stages.add(stage(stage, roles));
        }
        PlanParts parts = new PlanParts(
                applicant,
                List.copyOf(roles.values()),
                List.copyOf(section.texts("proxies")),
                List.copyOf(stages),
                section.has("summaryTable") ? tableDemand(section.object("summaryTable")) : null,
                timetable(section.object("timetable")),
                reasons(),
                faults);
        PlanCheck.check(parts);
        return parts;
    }

    private static ReviewRole applicant(Section applicant) {
        applicant.only("id", "name", "clauses");
        return new ReviewRole(
                applicant.text("id"),
                applicant.wording("name"),
                JurisdictionBasis.EVERYWHERE,
                null,
                applicant.clauses());
    }

    private Map<String, ReviewRole> roles() {
        Map<String, ReviewRole> roles = new LinkedHashMap<>();
        for (Section role : required("roles")) {
            role.only("id", "name", "basis", "grantedBy", "clauses");
            ReviewRole read = new ReviewRole(
                    role.text("id"),
                    role.wording("name"),
                    role.constant("basis", JurisdictionBasis.class),
                    role.optionalText("grantedBy"),
                    role.clauses());
            if (roles.put(read.id(), read) != null) {
                role.fault("id", PlanFault.Kind.DUPLICATE, read.id());
            }
        }
        return roles;
    }

    private static Stage stage(Section stage, Map<String, ReviewRole> roles) {
        stage.only(
                "id",
                "name",
                "role",
                "medium",
                "skippable",
                "allotsNumber",
                "signedTable",
                "accepts",
                "overrides",
                "examines",
                "clauses");
        String role = stage.text("role");
        if (!role.isEmpty() && !roles.containsKey(role)) {
            stage.fault("role", PlanFault.Kind.UNRESOLVED, "one of the roles " + roles.keySet());
        }
        return new Stage(
                stage.text("id"),
                stage.wording("name"),
                roles.getOrDefault(role, NOBODY),
                stage.constant("medium", StageMedium.class),
                stage.flag("skippable"),
                stage.flag("allotsNumber"),
                stage.flag("signedTable"),
                stage.constants("accepts", Outcome.class),
                stage.constants("overrides", OverrideGround.class),
                stage.constants("examines", Examined.class),
                stage.clauses());
    }

    private static TableDemand tableDemand(Section table) {
        table.only("enlistedBy", "forms", "signatures", "clauses");
        List<TableSignature> signatures = new ArrayList<>();
        for (Section signature : table.objects("signatures")) {
            signature.only("id", "name", "stage");
            signatures.add(new TableSignature(
                    signature.text("id"), signature.wording("name"), signature.optionalText("stage")));
        }
        return new TableDemand(
                table.text("enlistedBy"), table.constants("forms", TableForm.class), signatures, table.clauses());
    }

    private static Timetable timetable(Section times) {
        times.only("zone", "deadline", "administratorsNamedBy", "exempt", "slots", "clauses");
        List<Slot> slots = new ArrayList<>();
        for (Section slot : times.objects("slots")) {
            Slot read = slot(slot);
            if (read != null) {
                slots.add(read);
            }
        }
        return new Timetable(
                zone(times),
                times.date("deadline"),
                times.date("administratorsNamedBy"),
                times.constants("exempt", Employment.class),
                slots,
                times.clauses());
    }

    private static @Nullable Slot slot(Section slot) {
        slot.only("stage", "jurisdiction", "from", "until");
        String stage = slot.text("stage");
        LocalDate from = slot.date("from");
        LocalDate until = slot.date("until");
        if (from == null || until == null || until.isBefore(from)) {
            slot.fault("", PlanFault.Kind.DATE, "from and until, in this order");
            return null;
        }
        return new Slot(stage, slot.optionalText("jurisdiction"), new Term(from, until));
    }

    private static ZoneId zone(Section times) {
        String zone = times.text("zone");
        try {
            return zone.isEmpty() ? ZoneOffset.UTC : ZoneId.of(zone);
        } catch (DateTimeException e) {
            times.fault("zone", PlanFault.Kind.UNKNOWN_VALUE, "a zone such as Asia/Shanghai");
            return ZoneOffset.UTC;
        }
    }

    private List<ReviewReason> reasons() {
        List<ReviewReason> reasons = new ArrayList<>();
        for (Section reason : required("reasons")) {
            reason.only("code", "kind", "text", "clauses");
            reasons.add(new ReviewReason(
                    reason.text("code"),
                    reason.constant("kind", ReasonKind.class),
                    reason.wording("text"),
                    reason.clauses()));
        }
        return List.copyOf(reasons);
    }

    private List<Section> required(String name) {
        List<Section> objects = section.objects(name);
        if (objects.isEmpty()) {
            section.fault(name, PlanFault.Kind.MISSING, "at least one");
        }
        return objects;
    }
}
