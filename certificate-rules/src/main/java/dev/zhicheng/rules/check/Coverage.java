package dev.zhicheng.rules.check;

import dev.zhicheng.rules.decision.CertificateDecision;
import dev.zhicheng.rules.decision.Decision;
import dev.zhicheng.rules.decision.Finding;
import dev.zhicheng.rules.policy.Citation;
import dev.zhicheng.rules.policy.Policy;
import dev.zhicheng.rules.policy.Rule;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a set of decisions reaches of their policy: how often each rule spoke, and each clause with it.
 *
 * @param byRule how often each rule spoke, by id; rules that never did have 0
 * @param byClause how often each clause was cited, by document number and clause
 */
public record Coverage(Map<String, Long> byRule, Map<String, Long> byClause) {

    /** Copies the maps. */
    public Coverage {
        byRule = Map.copyOf(byRule);
        byClause = Map.copyOf(byClause);
    }

    /** The coverage of decisions that were all made by this policy. */
    public static Coverage of(Policy policy, Collection<Decision> decisions) {
        Map<String, Long> byRule = new TreeMap<>();
        Map<String, Long> byClause = new TreeMap<>();
        policy.sources()
                .forEach(source -> source.clauses().forEach(clause -> byClause.put(source.name() + " " + clause, 0L)));
        policy.rules().stream().map(Rule::id).forEach(id -> byRule.put(id, 0L));
        policy.sharedNumber().ifPresent(rule -> byRule.put(rule.code(), 0L));
        policy.supersession().ifPresent(supersession -> {
            byRule.put(supersession.superseded().code(), 0L);
            byRule.put(supersession.pending().code(), 0L);
        });
        for (Decision decision : decisions) {
            for (CertificateDecision certificate : decision.certificates()) {
                for (Finding finding : certificate.findings()) {
                    byRule.merge(finding.ruleId(), 1L, Long::sum);
                    for (Citation citation : finding.citations()) {
                        byClause.merge(citation.source() + " " + citation.clause(), 1L, Long::sum);
                    }
                }
            }
        }
        return new Coverage(byRule, byClause);
    }

    /** The ids of rules that never spoke, sorted. */
    public Set<String> silentRules() {
        return zero(byRule);
    }

    /** The clauses that were never cited, sorted. */
    public Set<String> silentClauses() {
        return zero(byClause);
    }

    private static Set<String> zero(Map<String, Long> counts) {
        Set<String> zero = new TreeSet<>();
        counts.forEach((name, count) -> {
            if (count == 0) {
                zero.add(name);
            }
        });
        return zero;
    }
}
