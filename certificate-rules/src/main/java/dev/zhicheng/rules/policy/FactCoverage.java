package dev.zhicheng.rules.policy;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Checks that no unknown fact stays silent: whatever a rule reads, some rule asks for when it is absent, and says so when
 * it is invalid.
 */
final class FactCoverage {

    private final Set<Fact> read = EnumSet.noneOf(Fact.class);
    private final Set<Fact> askedFor = EnumSet.noneOf(Fact.class);
    private final Set<Fact> reportedInvalid = EnumSet.noneOf(Fact.class);

    private FactCoverage() {}

    static void check(List<Rule> rules, Map<Fact, FactDeclaration> facts, Cursor at) {
        FactCoverage coverage = new FactCoverage();
        rules.forEach(coverage::add);
        List<Cursor> declarations = at.optionalElements(Integer.MAX_VALUE);
        for (Cursor declaration : declarations) {
            Fact fact = Fact.ofKey(declaration.json().path("id").asText()).orElse(null);
            FactDeclaration declared = fact == null ? null : facts.get(fact);
            if (declared == null || declared.supplier() == Supplier.DERIVED || !coverage.read.contains(fact)) {
                continue;
            }
            if (!declared.optional() && !coverage.askedFor.contains(fact)) {
                declaration.fault(
                        PolicyFault.Kind.UNASKED_FACT, "rules read " + fact.key() + " and none says when it is absent");
            }
            if (!fact.faults().isEmpty() && !coverage.reportedInvalid.contains(fact)) {
                declaration.fault(
                        PolicyFault.Kind.UNASKED_FACT,
                        "rules read " + fact.key() + " and none says when it is invalid");
            }
        }
    }

    private void add(Rule rule) {
        rule.when().forEachFact(read::add);
        askedFor.addAll(rule.asks());
        collect(rule.when());
    }

    private void collect(Condition condition) {
        if (condition instanceof Condition.Absent absent) {
            askedFor.add(absent.fact());
        } else if (condition instanceof Condition.Invalid invalid) {
            reportedInvalid.add(invalid.fact());
        }
        condition.children().forEach(this::collect);
    }
}
