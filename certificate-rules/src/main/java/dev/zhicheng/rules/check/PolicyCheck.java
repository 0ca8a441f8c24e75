package dev.zhicheng.rules.check;

import dev.zhicheng.core.application.Application;
import dev.zhicheng.core.title.TitleCatalogue;
import dev.zhicheng.rules.check.CheckFinding.Kind;
import dev.zhicheng.rules.decision.internal.CaseGroup;
import dev.zhicheng.rules.decision.internal.CaseHit;
import dev.zhicheng.rules.decision.internal.ClassSpace;
import dev.zhicheng.rules.policy.Accepted;
import dev.zhicheng.rules.policy.Condition;
import dev.zhicheng.rules.policy.Exemption;
import dev.zhicheng.rules.policy.Outcome;
import dev.zhicheng.rules.policy.Policy;
import dev.zhicheng.rules.policy.Rule;
import dev.zhicheng.rules.policy.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The static check of a policy: finds what no test by example finds, by looking at every class of cases that the policy's
 * constants induce. Pure and thread-safe.
 *
 * <p>A case is one certificate by itself. What several certificates do to each other is not enumerated: 就高 and the number that
 * two persons give are no rules but a fixed phase after them, of which the check only counts the citations. Whether anybody's
 * certificates reach that phase, the policy's own tests and the property kit have to show.
 */
public final class PolicyCheck {

    /** Cases of one group of fields that are looked at before the check falls back to a sample. */
    static final long LIMIT = 10_000_000;

    private final Policy policy;
    private final TitleCatalogue catalogue;
    private final List<CheckFinding> findings = new ArrayList<>();

    // by identity: a rule's hash goes through its whole condition, and is wanted for every hit of every case
    private final Map<Rule, Application> reached = new IdentityHashMap<>();
    private final Set<Rule> decisive = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Exemption> lifting = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<Rule, Application> liftedTwice = new IdentityHashMap<>();

    private PolicyCheck(Policy policy, TitleCatalogue catalogue) {
        this.policy = policy;
        this.catalogue = catalogue;
    }

    /** Checks a policy as it decides with a catalogue of titles; neither is null. */
    public static CheckReport check(Policy policy, TitleCatalogue catalogue) {
        return new PolicyCheck(policy, catalogue).run();
    }

    private CheckReport run() {
        ClassSpace space = new ClassSpace(List.of(policy), catalogue);
        Application base = space.blameless();
        boolean exact = true;
        for (CaseGroup group : space.groups()) {
            group.forEachPart((hits, options) -> visit(hits, options, space, base));
            exact &=
                    group.forEachCase(LIMIT, PolicyCheck::weight, (hits, options) -> weigh(hits, options, space, base));
        }
        reportRules();
        reportExemptions();
        new CaseChecks(policy, catalogue, base, reached, this::add).run();
        new TextChecks(policy, this::add).run();
        new DeadlineCheck(policy, this::add).run();
        findings.sort(Comparator.comparing(CheckFinding::kind).thenComparing(CheckFinding::subject));
        return new CheckReport(policy.id(), policy.version(), space.classes(), exact, findings);
    }

    private void visit(List<CaseHit> hits, int[] options, ClassSpace space, Application base) {
        for (CaseHit hit : hits) {
            if (!reached.containsKey(hit.rule())) {
                reached.put(hit.rule(), space.witness(options, base));
            }
            if (hit.exemption() != null) {
                lifting.add(hit.exemption());
            }
            if (hit.twice() && !liftedTwice.containsKey(hit.rule())) {
                liftedTwice.put(hit.rule(), space.witness(options, base));
            }
        }
    }

    private void weigh(List<CaseHit> hits, int[] options, ClassSpace space, Application base) {
        visit(hits, options, space, base);
        Rule only = onlyHighest(hits);
        if (only != null) {
            decisive.add(only);
        }
    }

    /** The one rule that raises more than every other; null when there is none. */
    private static @Nullable Rule onlyHighest(List<CaseHit> hits) {
        Outcome highest = Outcome.CONVERTIBLE;
        Rule only = null;
        for (CaseHit hit : hits) {
            int higher = hit.raises().compareTo(highest);
            only = higher > 0 ? hit.rule() : higher == 0 ? null : only;
            highest = highest.orHigher(hit.raises());
        }
        return only;
    }

    /** What of a part matters here: the rule that decides there, else the highest outcome. */
    private static Object weight(List<CaseHit> hits) {
        Outcome highest = hits.stream().map(CaseHit::raises).reduce(Outcome.CONVERTIBLE, Outcome::orHigher);
        Rule only = onlyHighest(hits);
        return only == null ? highest : only;
    }

    private void reportRules() {
        for (Rule rule : policy.rules()) {
            if (isAboutCleaningOnly(rule.when())) {
                continue;
            }
            if (!reached.containsKey(rule)) {
                add(
                        Kind.UNREACHABLE_RULE,
                        rule.id(),
                        new Text("没有任何情形会触发此规则", "no case whatever makes this rule speak"),
                        null);
            } else if (rule.outcome() != Outcome.CONVERTIBLE && !decisive.contains(rule)) {
                add(
                        Kind.NEVER_DECISIVE,
                        rule.id(),
                        new Text("凡此规则提出异议时，另有规则提出同样或更高的结果", "whenever this rule objects, another one raises as much"),
                        reached.get(rule));
            }
        }
    }

    private void reportExemptions() {
        for (Exemption exemption : policy.exemptions()) {
            if (!lifting.contains(exemption)) {
                add(
                        Kind.EXCEPTION_WITHOUT_EFFECT,
                        exemption.id(),
                        new Text("没有任何情形因此例外而放行", "no case whatever is lifted by this exception"),
                        null);
            }
        }
        for (Rule rule : policy.rules()) {
            Application example = liftedTwice.get(rule);
            if (example != null) {
                add(
                        Kind.CONFLICTING_EXCEPTIONS,
                        rule.id(),
                        new Text("同一情形下有两个例外放行此规则", "two exceptions lift this rule in one case"),
                        example);
            }
        }
    }

    private void add(Kind kind, String subject, Text message, @Nullable Application example) {
        String why = policy.accepted().stream()
                .filter(accepted -> accepted.finding().equals(kind.name())
                        && accepted.subject().equals(subject))
                .map(Accepted::why)
                .findFirst()
                .orElse(null);
        findings.add(new CheckFinding(kind, subject, message, example, why));
    }

    private static boolean isAboutCleaningOnly(Condition condition) {
        if (condition instanceof Condition.Normalised) {
            return true;
        }
        return !condition.children().isEmpty()
                && condition.children().stream().allMatch(PolicyCheck::isAboutCleaningOnly);
    }
}
