package dev.zhicheng.rules.review;

import dev.zhicheng.rules.policy.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Whether an act may happen, with every reason against it. First what does not depend on the act's details
 * ({@link #against(Actor, ActKind)}, which also answers "what may I do?"), then {@link Details}.
 */
final class Guards {

    private static final Map<ActKind, Set<CaseStatus>> WHEN = Map.ofEntries(
            Map.entry(ActKind.ENTER, EnumSet.of(CaseStatus.NEW)),
            Map.entry(ActKind.AMEND, EnumSet.of(CaseStatus.DRAFT, CaseStatus.RETURNED)),
            Map.entry(ActKind.CONFIRM, EnumSet.of(CaseStatus.DRAFT, CaseStatus.RETURNED)),
            Map.entry(ActKind.SUBMIT, EnumSet.of(CaseStatus.DRAFT)),
            Map.entry(ActKind.RESUBMIT, EnumSet.of(CaseStatus.RETURNED)),
            Map.entry(
                    ActKind.WITHDRAW,
                    EnumSet.of(CaseStatus.DRAFT, CaseStatus.UNDER_REVIEW, CaseStatus.RETURNED, CaseStatus.APPROVED)),
            Map.entry(ActKind.OVERRIDE, EnumSet.of(CaseStatus.DRAFT, CaseStatus.UNDER_REVIEW, CaseStatus.RETURNED)),
            Map.entry(ActKind.ALLOT_NUMBER, EnumSet.of(CaseStatus.APPROVED)));

    private static final Set<CaseStatus> UNDER_REVIEW = EnumSet.of(CaseStatus.UNDER_REVIEW);
    private static final Set<ActKind> THE_HOLDERS =
            EnumSet.of(ActKind.CONFIRM, ActKind.SUBMIT, ActKind.RESUBMIT, ActKind.WITHDRAW);
    private static final Set<ActKind> ANYONES_ENTRY = EnumSet.of(ActKind.ENTER, ActKind.AMEND);
    /** Acts of office that judge nothing, so that who entered the data may do them. */
    private static final Set<ActKind> CLERICAL = EnumSet.of(ActKind.ENLIST, ActKind.ALLOT_NUMBER);

    private final ReviewPlan plan;
    private final CaseState state;
    private final Instant at;
    private final GrantBook grants;
    private final Obstacles obstacles;
    private final Jurisdictions jurisdictions;
    private final List<Refusal> found = new ArrayList<>();

    Guards(ReviewPlan plan, CaseState state, Instant at, GrantBook grants) {
        this.plan = plan;
        this.state = state;
        this.at = at;
        this.grants = grants;
        this.jurisdictions = new Jurisdictions(plan, state);
        this.obstacles = new Obstacles(plan, state, at);
    }

    /** Every reason against this actor doing this act. */
    List<Refusal> against(Actor actor, Act act) {
        List<Refusal> all = new ArrayList<>(against(actor, act.kind()));
        all.addAll(new Details(plan, state, actor).against(act));
        return all;
    }

    /** Every reason against this actor doing any act of this kind, whatever its details. */
    List<Refusal> against(Actor actor, ActKind kind) {
        found.clear();
        standing(kind);
        boolean entitled = role(actor, kind);
        if (entitled) {
            jurisdiction(actor);
            grant(actor);
        }
        separation(actor, kind);
        found.addAll(obstacles.to(kind));
        return List.copyOf(found);
    }

    private void standing(ActKind kind) {
        if (!WHEN.getOrDefault(kind, UNDER_REVIEW).contains(state.status())) {
            add(Refusal.of(RefusalCode.ACT_NOT_NOW, List.of(), state.status().label()));
        }
        if (kind == ActKind.ALLOT_NUMBER && state.number() != null) {
            add(Refusal.of(
                    RefusalCode.NUMBER_ALREADY_ALLOTTED, plan.numberingStage().clauses()));
        }
    }

    private boolean role(Actor actor, ActKind kind) {
        List<ReviewRole> entitled = entitled(kind);
        boolean match = entitled.stream().anyMatch(role -> role.id().equals(actor.role()));
        if (!match && !entitled.isEmpty()) {
            String zh = String.join(
                    "、", entitled.stream().map(role -> role.name().zh()).toList());
            String en = String.join(
                    ", ", entitled.stream().map(role -> role.name().en()).toList());
            add(Refusal.of(RefusalCode.WRONG_ROLE, entitled.get(0).clauses(), new Text(zh, en)));
        }
        return match;
    }

    /** The roles that may do this now; when the case is at no stage, any stage's role could have been meant. */
    private List<ReviewRole> entitled(ActKind kind) {
        if (THE_HOLDERS.contains(kind)) {
            return List.of(plan.applicant());
        }
        if (ANYONES_ENTRY.contains(kind)) {
            List<ReviewRole> roles = new ArrayList<>(List.of(plan.applicant()));
            plan.proxies().forEach(proxy -> plan.role(proxy).ifPresent(roles::add));
            return roles;
        }
        return switch (kind) {
            case ENLIST ->
                plan.summaryTable().flatMap(table -> plan.role(table.enlistedBy())).stream()
                        .toList();
            case OVERRIDE -> roles(stage -> !stage.overrides().isEmpty());
            case ALLOT_NUMBER -> List.of(plan.numberingStage().role());
            case REROUTE -> jurisdictions.isConflictOpen() ? jurisdictions.ruling() : ofCurrentStage();
            default -> ofCurrentStage();
        };
    }

    private List<ReviewRole> ofCurrentStage() {
        return state.stage(plan).map(stage -> List.of(stage.role())).orElseGet(() -> roles(stage -> true));
    }

    private List<ReviewRole> roles(Predicate<Stage> which) {
        return plan.stages().stream().filter(which).map(Stage::role).distinct().toList();
    }

    private void jurisdiction(Actor actor) {
        Optional<ReviewRole> role = plan.role(actor.role());
        Routing routing = state.routing();
        if (role.isEmpty() || routing == null || role.get().basis() == JurisdictionBasis.EVERYWHERE) {
            return;
        }
        if (!Objects.equals(routing.code(role.get().basis()), actor.jurisdiction())) {
            add(Refusal.of(
                    RefusalCode.OUTSIDE_JURISDICTION,
                    role.get().clauses(),
                    role.get().name()));
        }
    }

    private void grant(Actor actor) {
        grants.obstacle(actor, plan.timetable().day(at)).ifPresent(this::add);
    }

    private void separation(Actor actor, ActKind kind) {
        boolean holders = THE_HOLDERS.contains(kind)
                || kind == ActKind.AMEND && actor.role().equals(plan.applicant().id());
        boolean self = actor.pseudonym().equals(state.holder());
        if (holders) {
            if (!self && state.holder() != null) {
                add(Refusal.of(RefusalCode.NOT_THE_HOLDER, plan.applicant().clauses()));
            }
        } else if (self && !ANYONES_ENTRY.contains(kind)) {
            add(Refusal.of(RefusalCode.OWN_CASE, List.of()));
        } else if (state.enteredBy().contains(actor.pseudonym())
                && !ANYONES_ENTRY.contains(kind)
                && !CLERICAL.contains(kind)) {
            add(Refusal.of(RefusalCode.OWN_ENTRY, List.of()));
        }
    }

    private void add(Refusal refusal) {
        found.add(refusal);
    }
}
