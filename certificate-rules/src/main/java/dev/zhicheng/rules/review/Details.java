package dev.zhicheng.rules.review;

import dev.zhicheng.rules.policy.Text;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can be wrong with the details of an act: reasons, targets, routings, grounds. */
final class Details {

    private final ReviewPlan plan;
    private final CaseState state;
    private final Actor actor;
    private final List<Refusal> found = new ArrayList<>();

    Details(ReviewPlan plan, CaseState state, Actor actor) {
        this.plan = plan;
        this.state = state;
        this.actor = actor;
    }

    List<Refusal> against(Act act) {
        if (act instanceof Act.Enter enter) {
            enter(enter);
        } else if (act instanceof Act.Return giveBack) {
            reasons(giveBack.reasons(), EnumSet.of(ReasonKind.RETURN));
            target(giveBack.to());
        } else if (act instanceof Act.Refuse refuse) {
            reasons(refuse.reasons(), EnumSet.of(ReasonKind.REFUSE, ReasonKind.REFER));
        } else if (act instanceof Act.Reroute reroute) {
            reasons(reroute.reasons(), EnumSet.of(ReasonKind.REROUTE));
            routing(reroute.routing());
        } else if (act instanceof Act.Override override) {
            reasons(override.reasons(), EnumSet.of(ReasonKind.OVERRIDE));
            ground(override.ground());
        }
        return found;
    }

    private void enter(Act.Enter enter) {
        Optional<ReviewRole> role = plan.role(actor.role());
        if (actor.role().equals(plan.applicant().id())) {
            if (!actor.pseudonym().equals(enter.holder())) {
                add(RefusalCode.NOT_THE_HOLDER, plan.applicant().clauses());
            }
        } else if (role.isPresent()
                && role.get().basis() != JurisdictionBasis.EVERYWHERE
                && !Objects.equals(enter.routing().code(role.get().basis()), actor.jurisdiction())) {
            add(
                    RefusalCode.OUTSIDE_JURISDICTION,
                    role.get().clauses(),
                    role.get().name());
        }
    }

    private void reasons(List<Reason> given, Set<ReasonKind> kinds) {
        if (given.isEmpty()) {
            add(RefusalCode.REASON_MISSING, List.of());
        }
        for (Reason reason : given) {
            Optional<ReviewReason> known = plan.reason(reason.code());
            if (known.isEmpty()) {
                add(RefusalCode.REASON_UNKNOWN, List.of(), Refusal.plain(reason.code()));
            } else if (!kinds.contains(known.get().kind())) {
                add(
                        RefusalCode.REASON_OF_OTHER_KIND,
                        known.get().clauses(),
                        known.get().text());
            }
        }
    }

    private void target(@Nullable String to) {
        Optional<Stage> here = state.stage(plan);
        if (to == null || here.isEmpty()) {
            return;
        }
        boolean earlier = plan.stages().stream()
                .takeWhile(stage -> !stage.id().equals(here.get().id()))
                .filter(stage -> stage.appliesTo(Objects.requireNonNull(state.routing())))
                .anyMatch(stage -> stage.id().equals(to));
        if (!earlier) {
            add(RefusalCode.TARGET_NOT_EARLIER, here.get().clauses(), Refusal.plain(to));
        }
    }

    private void routing(Routing routing) {
        Jurisdictions jurisdictions = new Jurisdictions(plan, state);
        jurisdictions.gaps(routing).stream().map(Jurisdictions::refusal).forEach(found::add);
        if (routing.equals(state.routing()) && !jurisdictions.isConflictOpen()) {
            add(RefusalCode.ROUTING_UNCHANGED, List.of());
        }
    }

    private void ground(OverrideGround ground) {
        boolean allowed = plan.stages().stream()
                .filter(stage -> stage.role().id().equals(actor.role()))
                .anyMatch(stage -> stage.overrides().contains(ground));
        if (!allowed) {
            add(RefusalCode.OVERRIDE_NOT_ALLOWED, List.of());
        }
        boolean other = ground != OverrideGround.LATE
                && state.content() != null
                && !ground.name().equals(state.content().outcome().name());
        if (other || state.overrides().contains(ground)) {
            add(RefusalCode.OVERRIDE_NOT_NEEDED, List.of());
        }
    }

    private void add(RefusalCode code, List<String> clauses, Text... details) {
        found.add(Refusal.of(code, clauses, details));
    }
}
