package dev.zhicheng.samples.benchmarks.rules;

import dev.zhicheng.core.application.Application;
import dev.zhicheng.rules.decision.Decision;
import dev.zhicheng.rules.decision.DecisionEngine;
import dev.zhicheng.rules.kit.ReferenceEvaluator;
import dev.zhicheng.rules.kit.ReferenceEvaluator.Ruling;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Whether all ways of deciding by the policy give the same outcome and the same findings; nothing is timed before that. */
final class Agreement {

    private static final List<String> PEERS = List.of("hand-written", "easy-rules", "Drools", "DMN");

    private final Map<String, Function<Application, List<Ruling>>> ways = new LinkedHashMap<>();
    private final Map<String, Integer> outcomes = new TreeMap<>();
    private final Map<String, Integer> codes = new TreeMap<>();
    private int applications;

    /** Of these peers, by name, with the engine and the reference evaluator. */
    Agreement(Map<String, RulePeer> peers) {
        DecisionEngine engine = DecisionEngine.of(Applications.POLICY, Applications.TITLES);
        ReferenceEvaluator reference = ReferenceEvaluator.of(Applications.POLICY.toJson(), Applications.TITLES);
        CaseReader reader = new CaseReader(Applications.TITLES);
        ways.put("reference", application -> reference.decide(application, List.of()));
        ways.put("ours", application -> rulings(engine.decide(application)));
        peers.forEach((name, peer) -> ways.put(name, application -> rulings(peer.decide(reader.read(application)))));
    }

    /** Of all peers. */
    static Agreement ofAll() {
        Map<String, RulePeer> peers = new LinkedHashMap<>();
        PEERS.forEach(name -> peers.put(name, peer(name)));
        return new Agreement(peers);
    }

    /** The peer of a name. */
    static RulePeer peer(String name) {
        return switch (name) {
            case "hand-written" -> new HandWritten();
            case "easy-rules" -> new EasyRulesPeer();
            case "Drools" -> new DroolsPeer();
            case "DMN" -> new DmnPeer();
            default -> throw new IllegalArgumentException("no peer " + name);
        };
    }

    /**
     * Has all ways decide these applications.
     *
     * @throws IllegalStateException when two of them differ
     */
    void check(List<Application> given) {
        for (Application application : given) {
            List<Ruling> expected = null;
            for (Map.Entry<String, Function<Application, List<Ruling>>> way : ways.entrySet()) {
                List<Ruling> rulings = way.getValue().apply(application);
                if (expected != null && !expected.equals(rulings)) {
                    throw new IllegalStateException(
                            way.getKey() + " finds " + rulings + " where the reference finds " + expected);
                }
                expected = rulings;
            }
            applications++;
            expected.forEach(this::count);
        }
    }

    private void count(Ruling ruling) {
        outcomes.merge(ruling.outcome(), 1, Integer::sum);
        ruling.findings().stream()
                .map(finding -> finding.substring(0, finding.indexOf(' ')))
                .distinct()
                .forEach(code -> codes.merge(code, 1, Integer::sum));
    }

    /** How many applications were decided alike. */
    int applications() {
        return applications;
    }

    /** How many certificates had each code. */
    Map<String, Integer> codes() {
        return codes;
    }

    /** What was compared. */
    @Override
    public String toString() {
        return ways.keySet() + " agree on " + applications + " applications; certificates by outcome " + outcomes
                + ", by code " + codes;
    }

    private static List<Ruling> rulings(List<Findings> findings) {
        List<Ruling> rulings = new ArrayList<>(findings.size());
        findings.forEach(own -> rulings.add(own.ruling(rulings.size())));
        return rulings;
    }

    private static List<Ruling> rulings(Decision decision) {
        return decision.certificates().stream()
                .map(certificate -> new Ruling(
                        certificate.outcome().name(),
                        certificate.findings().stream()
                                .map(finding -> String.join(
                                        " ",
                                        finding.code(),
                                        finding.verdict().name(),
                                        finding.outcome().name(),
                                        finding.field()))
                                .sorted()
                                .toList()))
                .toList();
    }
}
