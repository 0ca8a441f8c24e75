package dev.zhicheng.rules.check;

import dev.zhicheng.core.text.Parsed;
import dev.zhicheng.rules.check.CheckFinding.Kind;
import dev.zhicheng.rules.numbering.NumberPlan;
import dev.zhicheng.rules.policy.Citation;
import dev.zhicheng.rules.policy.GroupRule;
import dev.zhicheng.rules.policy.OpenPoint;
import dev.zhicheng.rules.policy.Policy;
import dev.zhicheng.rules.policy.Source;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/** The parts of the check that decide nothing: clauses, open points, number template. */
final class TextChecks {

    private final Policy policy;
    private final FindingSink findings;

    TextChecks(Policy policy, FindingSink findings) {
        this.policy = policy;
        this.findings = findings;
    }

    void run() {
        checkClauses();
        for (OpenPoint point : policy.openPoints()) {
            if (!point.accepted()) {
                findings.add(
                        Kind.OPEN_POINT_NOT_ACCEPTED,
                        point.id(),
                        point.question().en(),
                        null);
            }
        }
        Parsed<NumberPlan, NumberPlan.Fault> number = NumberPlan.read(policy.number());
        number.faultIfAny().ifPresent(fault -> findings.add(Kind.NUMBER_TEMPLATE, "number", fault.name(), null));
    }

    private void checkClauses() {
        Set<String> cited = new HashSet<>();
        Consumer<Citation> cite = citation -> cited.add(citation.source() + " " + citation.clause());
        policy.rules().forEach(rule -> rule.citations().forEach(cite));
        policy.exemptions().forEach(exemption -> exemption.citations().forEach(cite));
        policy.sharedNumber().map(GroupRule::citations).ifPresent(citations -> citations.forEach(cite));
        policy.supersession().ifPresent(supersession -> {
            supersession.superseded().citations().forEach(cite);
            supersession.pending().citations().forEach(cite);
        });
        Set<String> inSections = new HashSet<>();
        policy.review().findValues("clauses").forEach(list -> list.forEach(clause -> inSections.add(clause.asText())));
        policy.openPoints().forEach(point -> inSections.addAll(point.clauses()));
        for (Source source : policy.sources()) {
            for (String clause : source.clauses()) {
                if (!cited.contains(source.name() + " " + clause) && !inSections.contains(clause)) {
                    findings.add(Kind.UNCITED_CLAUSE, source.id() + " " + clause, "nothing rests on this clause", null);
                }
            }
        }
    }
}
