package dev.zhicheng.rules.review.internal;

import dev.zhicheng.rules.policy.Outcome;
import dev.zhicheng.rules.review.PlanFault;
import dev.zhicheng.rules.review.PlanFault.Kind;
import dev.zhicheng.rules.review.ReasonKind;
import dev.zhicheng.rules.review.ReviewReason;
import dev.zhicheng.rules.review.ReviewRole;
import dev.zhicheng.rules.review.Slot;
import dev.zhicheng.rules.review.Stage;
import dev.zhicheng.rules.review.TableSignature;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a well-formed review section can still get wrong: names that lead nowhere, chains that nobody can finish. */
final class PlanCheck {

    private final PlanParts parts;
    private final Set<String> roles;
    private final Set<String> stages;

    private PlanCheck(PlanParts parts) {
        this.parts = parts;
        this.roles = parts.roles().stream().map(ReviewRole::id).collect(Collectors.toSet());
        this.stages = parts.stages().stream().map(Stage::id).collect(Collectors.toSet());
    }

    static void check(PlanParts parts) {
        PlanCheck check = new PlanCheck(parts);
        check.names();
        check.numbering();
        check.reachableEnd();
        check.reasonsForEveryAct();
    }

    private void names() {
        unique("stages", parts.stages(), Stage::id, "id");
        unique("reasons", parts.reasons(), ReviewReason::code, "code");
        if (roles.contains(parts.applicant().id())) {
            fault("/applicant/id", Kind.DUPLICATE, parts.applicant().id());
        }
        for (int i = 0; i < parts.roles().size(); i++) {
            resolve("/roles/" + i + "/grantedBy", parts.roles().get(i).grantedBy(), roles);
        }
        for (int i = 0; i < parts.proxies().size(); i++) {
            resolve("/proxies/" + i, parts.proxies().get(i), roles);
        }
        List<Slot> slots = parts.timetable().slots();
        for (int i = 0; i < slots.size(); i++) {
            resolve("/timetable/slots/" + i + "/stage", slots.get(i).stage(), stages);
        }
        if (parts.table() != null) {
            resolve("/summaryTable/enlistedBy", parts.table().enlistedBy(), roles);
            List<TableSignature> signatures = parts.table().signatures();
            unique("summaryTable/signatures", signatures, TableSignature::id, "id");
            for (int i = 0; i < signatures.size(); i++) {
                resolve(
                        "/summaryTable/signatures/" + i + "/stage",
                        signatures.get(i).stage(),
                        stages);
            }
        }
    }

    private void numbering() {
        long allotting = parts.stages().stream().filter(Stage::allotsNumber).count();
        if (allotting != 1) {
            fault("/stages", Kind.NUMBERING, "exactly one stage allots the number, found " + allotting);
        }
    }

    /** A chain ends when every stage can approve a convertible case, and the table it waits for has been collated before. */
    private void reachableEnd() {
        boolean collated = false;
        for (int i = 0; i < parts.stages().size(); i++) {
            Stage stage = parts.stages().get(i);
            if (!stage.accepts().contains(Outcome.CONVERTIBLE)) {
                fault("/stages/" + i + "/accepts", Kind.CANNOT_END, "CONVERTIBLE must be among them");
            }
            if (stage.signedTable() && parts.table() == null) {
                fault("/summaryTable", Kind.MISSING, "stage " + stage.id() + " waits for the signed table");
            } else if (stage.signedTable() && !collated) {
                fault(
                        "/stages/" + i + "/signedTable",
                        Kind.CANNOT_END,
                        "no earlier stage, passed by every case, is that of the role that collates the table");
            }
            collated |= parts.table() != null
                    && !stage.skippable()
                    && stage.role().id().equals(parts.table().enlistedBy());
        }
        int last = parts.stages().size() - 1;
        if (last >= 0 && parts.stages().get(last).skippable()) {
            fault(
                    "/stages/" + last + "/skippable",
                    Kind.CANNOT_END,
                    "the last stage approves for good, so it is never left out");
        }
    }

    private void reasonsForEveryAct() {
        need(ReasonKind.RETURN);
        need(ReasonKind.REFUSE);
        need(ReasonKind.REROUTE);
        if (parts.stages().stream().anyMatch(stage -> !stage.overrides().isEmpty())) {
            need(ReasonKind.OVERRIDE);
        }
    }

    private void need(ReasonKind kind) {
        if (parts.reasons().stream().noneMatch(reason -> reason.kind() == kind)) {
            fault("/reasons", Kind.NO_REASON, "a reason of kind " + kind);
        }
    }

    private <T> void unique(String list, List<T> elements, Function<T, String> name, String property) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < elements.size(); i++) {
            String id = name.apply(elements.get(i));
            if (!id.isEmpty() && !seen.add(id)) {
                fault("/" + list + "/" + i + "/" + property, Kind.DUPLICATE, id);
            }
        }
    }

    private void resolve(String pointer, @Nullable String name, Set<String> defined) {
        if (name != null && !name.isEmpty() && !defined.contains(name)) {
            fault(pointer, Kind.UNRESOLVED, name);
        }
    }

    private void fault(String pointer, Kind kind, String detail) {
        parts.faults().add(new PlanFault(pointer, kind, detail));
    }
}
