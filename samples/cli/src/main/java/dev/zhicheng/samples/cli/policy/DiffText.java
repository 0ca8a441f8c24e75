package dev.zhicheng.samples.cli.policy;

import dev.zhicheng.core.application.Application;
import dev.zhicheng.core.title.TitleCatalogue;
import dev.zhicheng.rules.check.OutcomeChange;
import dev.zhicheng.rules.check.PolicyDiff;
import dev.zhicheng.rules.decision.DecisionEngine;
import dev.zhicheng.rules.decision.Finding;
import dev.zhicheng.rules.policy.Policy;
import dev.zhicheng.samples.cli.Messages;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** A difference of two policies for people: whose outcome changes how, and what each policy says of an example. */
final class DiffText {

    private final DecisionEngine before;
    private final DecisionEngine after;
    private final Messages messages;

    DiffText(Policy before, Policy after, Messages messages) {
        this.before = DecisionEngine.of(before, TitleCatalogue.bundled());
        this.after = DecisionEngine.of(after, TitleCatalogue.bundled());
        this.messages = messages;
    }

    void print(PolicyDiff diff, PrintWriter out) {
        String heading = "";
        for (OutcomeChange change : sorted(diff.outcomes())) {
            String outcomes = messages.text(
                    "policy.change",
                    change.before().inWords(messages.locale()),
                    change.after().inWords(messages.locale()));
            if (!outcomes.equals(heading)) {
                out.println(outcomes);
                heading = outcomes;
            }
            print(change, out);
        }
        if (diff.supersessionChanged()) {
            out.println(messages.text("policy.supersessionChanged"));
        }
        if (diff.isEmpty()) {
            out.println(messages.text("policy.noDifference"));
        }
        if (!diff.exact()) {
            out.println(messages.text("policy.diffSampled"));
        }
    }

    /** The worst outcome first, and of its changes those that help most. */
    private static List<OutcomeChange> sorted(List<OutcomeChange> changes) {
        return changes.stream()
                .sorted(Comparator.comparing(OutcomeChange::before, Comparator.reverseOrder())
                        .thenComparing(OutcomeChange::after))
                .toList();
    }

    private void print(OutcomeChange change, PrintWriter out) {
        out.println(messages.text("policy.cases", change.cases()));
        reasons("policy.onlyBefore", before, change.codesBefore(), change.example(), out);
        reasons("policy.onlyAfter", after, change.codesAfter(), change.example(), out);
        if (change.codesBefore().isEmpty() && change.codesAfter().isEmpty()) {
            out.println(messages.text("policy.sameCodes"));
        }
    }

    private void reasons(String key, DecisionEngine engine, Set<String> codes, Application example, PrintWriter out) {
        for (Finding finding : engine.decide(example).certificates().get(0).findings()) {
            if (codes.contains(finding.code())) {
                out.println(messages.text(key, finding.code(), finding.message(messages.locale())));
            }
        }
    }
}
