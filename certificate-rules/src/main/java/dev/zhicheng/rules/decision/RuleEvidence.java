package dev.zhicheng.rules.decision;

import dev.zhicheng.core.title.TitleLevel;
import dev.zhicheng.rules.decision.internal.ApplicationFacts;
import dev.zhicheng.rules.decision.internal.CertificateFacts;
import dev.zhicheng.rules.decision.internal.Code;
import dev.zhicheng.rules.decision.internal.CompiledRule;
import dev.zhicheng.rules.decision.internal.FactRow;
import dev.zhicheng.rules.decision.internal.Unreadable;
import dev.zhicheng.rules.decision.internal.Written;
import dev.zhicheng.rules.policy.Condition;
import dev.zhicheng.rules.policy.Fact;
import dev.zhicheng.rules.policy.Scope;
import org.jspecify.annotations.Nullable;

/** What a rule's finding shows: the field as it was written, and what the rule's condition asks for. */
record RuleEvidence(CompiledRule compiled, ApplicationFacts facts, int certificate, int image) implements Evidence {

    @Override
    public @Nullable String actual() {
        return Written.text(field(), facts, certificate, image);
    }

    @Override
    public @Nullable String expected() {
        if (compiled.rule().when() instanceof Condition.Disjoint disjoint) {
            return row(disjoint.other()).get(disjoint.other()) instanceof Code code
                    ? TitleLevel.valueOf(code.word()).chineseName()
                    : null;
        }
        if (compiled.rule().when() instanceof Condition.Is is && is.fact() == Fact.DOCUMENT_FORM) {
            return Written.standardForm(row(Fact.DOCUMENT_NUMBER));
        }
        String expected = compiled.expected();
        return CompiledRule.OWN_VALUE.equals(expected) ? Written.value(field(), row(field())) : expected;
    }

    @Override
    public @Nullable String detail() {
        Object value = row(field()).get(field());
        if (value instanceof Unreadable unreadable) {
            return unreadable.fault();
        }
        if (field() == Fact.TITLE) {
            CertificateFacts own = facts.certificates().get(certificate);
            return own.nonTitle() == null ? null : own.nonTitle().reason().name();
        }
        return null;
    }

    private Fact field() {
        return compiled.rule().field();
    }

    private FactRow row(Fact fact) {
        if (fact.scope() == Scope.APPLICATION) {
            return facts.row();
        }
        CertificateFacts own = facts.certificates().get(certificate);
        return fact.scope() == Scope.CERTIFICATE ? own.row() : own.images().get(image);
    }
}
