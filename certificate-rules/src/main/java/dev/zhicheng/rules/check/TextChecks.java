package dev.zhicheng.rules.check;

import dev.zhicheng.core.text.Parsed;
import dev.zhicheng.rules.check.CheckFinding.Kind;
import dev.zhicheng.rules.numbering.NumberPlan;
import dev.zhicheng.rules.policy.Citation;
import dev.zhicheng.rules.policy.GroupRule;
import dev.zhicheng.rules.policy.OpenPoint;
import dev.zhicheng.rules.policy.Policy;
import dev.zhicheng.rules.policy.Source;
import dev.zhicheng.rules.policy.Text;
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
                findings.add(Kind.OPEN_POINT_NOT_ACCEPTED, point.id(), point.question(), null);
            }
        }
        Parsed<NumberPlan, NumberPlan.Fault> number = NumberPlan.read(policy.number());
        number.faultIfAny().ifPresent(fault -> findings.add(Kind.NUMBER_TEMPLATE, "number", inWords(fault), null));
    }

    private static Text inWords(NumberPlan.Fault fault) {
        return switch (fault) {
            case NO_TEMPLATE -> new Text("缺少编号模板（template）", "there is no text under template");
            case TEMPLATE -> new Text("编号模板（template）无法读取", "the template cannot be read");
            case SCOPE -> new Text("计数范围（scope）须为事实名称，且各列一次", "scope is no list of names of facts, each once");
            case NOT_INJECTIVE -> new Text("两个计数器可能产生同一编号", "two counters could print one number");
            case REGION ->
                new Text("地区代码（region2、region6）缺失，或不是两位、六位数字", "the region is missing, or not two or six digits");
        };
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
                    findings.add(
                            Kind.UNCITED_CLAUSE,
                            source.id() + " " + clause,
                            new Text("没有任何规定以此条款为依据", "nothing rests on this clause"),
                            null);
                }
            }
        }
    }
}
