package dev.zhicheng.rules.review;

import dev.zhicheng.rules.policy.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** What stands in the way of an act in the case itself, whoever acts: days, statements, the signed table, the decision. */
final class Obstacles {

    private final ReviewPlan plan;
    private final CaseState state;
    private final Instant at;
    private final Jurisdictions jurisdictions;
    private final List<Refusal> found = new ArrayList<>();

    Obstacles(ReviewPlan plan, CaseState state, Instant at) {
        this.plan = plan;
        this.state = state;
        this.at = at;
        this.jurisdictions = new Jurisdictions(plan, state);
    }

    List<Refusal> to(ActKind kind) {
        found.clear();
        switch (kind) {
            case CONFIRM -> {
                if (state.confirmed()) {
                    add(RefusalCode.ALREADY_CONFIRMED, plan.applicant().clauses());
                }
            }
            case SUBMIT -> {
                confirmed();
                deadline();
                if (state.routing() != null) {
                    jurisdictions.gaps(state.routing()).stream()
                            .map(Jurisdictions::refusal)
                            .forEach(found::add);
                }
            }
            case RESUBMIT -> confirmed();
            case ENLIST -> enlisting();
            case RECEIVE_TABLE -> {
                if (state.table() == null) {
                    add(RefusalCode.TABLE_NOT_ENLISTED, tableClauses());
                }
            }
            case APPROVE -> state.stage(plan).ifPresent(this::approval);
            case RETURN, REFUSE -> state.stage(plan).ifPresent(this::conflict);
            default -> {}
        }
        return found;
    }

    private void confirmed() {
        if (state.status() != CaseStatus.NEW && !state.confirmed()) {
            add(RefusalCode.NOT_CONFIRMED, plan.applicant().clauses());
        }
    }

    private void deadline() {
        Timetable days = plan.timetable();
        if (state.employment() != null
                && days.isLate(at, state.employment())
                && !state.overrides().contains(OverrideGround.LATE)) {
            add(RefusalCode.LATE, days.clauses(), Refusal.plain(days.deadline()));
        }
    }

    /** 审核 comes before 汇总提交 (三(二)); what the collating role reviews after the table was signed does not count. */
    private void enlisting() {
        Routing routing = state.routing();
        if (plan.summaryTable().isEmpty() || routing == null) {
            return;
        }
        TableDemand demand = plan.summaryTable().get();
        plan.stages().stream()
                .takeWhile(stage -> !stage.signedTable())
                .filter(stage -> stage.role().id().equals(demand.enlistedBy()))
                .filter(stage -> stage.appliesTo(routing) && !state.passed().contains(stage.id()))
                .forEach(stage -> add(RefusalCode.NOT_YET_REVIEWED, demand.clauses(), stage.name()));
    }

    private void approval(Stage stage) {
        conflict(stage);
        slot(stage);
        outcome(stage);
        examinations(stage);
        if (stage.signedTable()) {
            plan.summaryTable().ifPresent(demand -> table(stage, demand));
        }
    }

    private void conflict(Stage stage) {
        if (jurisdictions.isConflictOpen()) {
            add(
                    RefusalCode.JURISDICTION_IN_CONFLICT,
                    stage.clauses(),
                    jurisdictions.ruling().get(0).name());
        }
    }

    /** Only the first time: a case that comes back after a return was in time. */
    private void slot(Stage stage) {
        if (state.everPassed().contains(stage.id()) || state.overrides().contains(OverrideGround.LATE)) {
            return;
        }
        Timetable days = plan.timetable();
        if (state.employment() != null && days.exempt().contains(state.employment())) {
            return;
        }
        String jurisdiction =
                Objects.requireNonNull(state.routing()).code(stage.role().basis());
        days.slot(stage.id(), jurisdiction)
                .filter(slot -> !slot.term().contains(days.day(at)))
                .ifPresent(slot -> add(
                        RefusalCode.OUTSIDE_SLOT,
                        days.clauses(),
                        Refusal.plain(slot.term().from()),
                        Refusal.plain(slot.term().until())));
    }

    private void outcome(Stage stage) {
        Content content = Objects.requireNonNull(state.content());
        if (!stage.accepts().contains(content.outcome())
                && !state.overrides().contains(OverrideGround.of(content.outcome()))) {
            String name = content.outcome().name();
            add(
                    RefusalCode.OUTCOME_NOT_APPROVABLE,
                    stage.clauses(),
                    new Text(content.outcome().inWords(Locale.CHINESE), name));
        }
    }

    private void examinations(Stage stage) {
        Map<Examined, ExaminationResult> statements = state.examined().getOrDefault(stage.id(), Map.of());
        for (Examined what : Examined.values()) {
            ExaminationResult result = statements.get(what);
            if (result == null && stage.examines().contains(what)) {
                add(RefusalCode.EXAMINATION_MISSING, stage.clauses(), what.label());
            } else if (result != null && result != ExaminationResult.AGREES) {
                add(RefusalCode.EXAMINATION_ADVERSE, stage.clauses(), what.label());
            }
        }
    }

    private void table(Stage stage, TableDemand demand) {
        if (state.table() == null) {
            add(RefusalCode.TABLE_NOT_ENLISTED, demand.clauses());
        }
        TableReceipt receipt = state.receipts().get(stage.id());
        if (receipt == null) {
            add(RefusalCode.TABLE_MISSING, demand.clauses());
            return;
        }
        if (!Objects.equals(receipt.table(), state.table())) {
            add(RefusalCode.TABLE_OUTDATED, demand.clauses());
        }
        for (TableForm form : Ordered.set(demand.forms())) {
            if (!receipt.forms().contains(form)) {
                add(RefusalCode.TABLE_FORM_MISSING, demand.clauses(), form.label());
            }
        }
        for (TableSignature signature : demand.signatures()) {
            if (isNeeded(signature) && !receipt.signatures().contains(signature.id())) {
                add(RefusalCode.TABLE_UNSIGNED, demand.clauses(), signature.name());
            }
        }
        if (!receipt.listed()) {
            add(RefusalCode.TABLE_ROW_MISSING, demand.clauses());
        }
        if (receipt.otherRows() > 0) {
            add(RefusalCode.TABLE_HAS_OTHER_ROWS, demand.clauses(), Refusal.plain(receipt.otherRows()));
        }
        for (String column : receipt.differences()) {
            add(RefusalCode.TABLE_DIFFERS, demand.clauses(), Refusal.plain(column));
        }
    }

    private boolean isNeeded(TableSignature signature) {
        return signature.stage() == null
                || plan.stage(signature.stage())
                        .filter(stage -> stage.appliesTo(Objects.requireNonNull(state.routing())))
                        .isPresent();
    }

    private List<String> tableClauses() {
        return plan.summaryTable().map(TableDemand::clauses).orElse(List.of());
    }

    private void add(RefusalCode code, List<String> clauses, Text... details) {
        found.add(Refusal.of(code, clauses, details));
    }
}
