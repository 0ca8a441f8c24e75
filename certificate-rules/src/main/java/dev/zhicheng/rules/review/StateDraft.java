package dev.zhicheng.rules.review;

import dev.zhicheng.core.application.Employment;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A state while an act is being folded into it: fields that can be set, one at a time. Lives inside one fold step. */
final class StateDraft {

    CaseStatus status;

    @Nullable
    String holder;

    @Nullable
    Employment employment;

    @Nullable
    Routing routing;

    boolean routingRuled;

    @Nullable
    Content content;

    boolean confirmed;
    final Set<String> enteredBy;
    final Set<String> passed;
    final Set<String> everPassed;
    final Map<String, Map<Examined, ExaminationResult>> examined;

    @Nullable
    String batch;

    @Nullable
    String table;

    final Map<String, TableReceipt> receipts;
    final Set<OverrideGround> overrides;
    List<Reason> reasons;

    @Nullable
    String number;

    StateDraft(CaseState state) {
        status = state.status();
        holder = state.holder();
        employment = state.employment();
        routing = state.routing();
        routingRuled = state.routingRuled();
        content = state.content();
        confirmed = state.confirmed();
        enteredBy = new HashSet<>(state.enteredBy());
        passed = new HashSet<>(state.passed());
        everPassed = new HashSet<>(state.everPassed());
        examined = new HashMap<>(state.examined());
        batch = state.batch();
        table = state.table();
        receipts = new HashMap<>(state.receipts());
        overrides = new HashSet<>(state.overrides());
        reasons = state.reasons();
        number = state.number();
    }

    /** What others said about the application no longer holds, since it says something else now. */
    void replaceContent(Content replacement) {
        content = replacement;
        examined.clear();
        receipts.clear();
        batch = null;
        table = null;
        forgetOutcomeOverrides();
    }

    /** Only lateness is set aside for good. */
    void forgetOutcomeOverrides() {
        overrides.removeIf(ground -> ground != OverrideGround.LATE);
    }

    void examined(String stage, Examined what, ExaminationResult result) {
        Map<Examined, ExaminationResult> statements = new EnumMap<>(Examined.class);
        statements.putAll(examined.getOrDefault(stage, Map.of()));
        statements.put(what, result);
        examined.put(stage, statements);
    }

    /** The stage's review starts from the beginning. */
    void reopen(String stage) {
        passed.remove(stage);
        examined.remove(stage);
        receipts.remove(stage);
    }

    CaseState done() {
        return new CaseState(
                status,
                holder,
                employment,
                routing,
                routingRuled,
                content,
                confirmed,
                enteredBy,
                passed,
                everPassed,
                examined,
                batch,
                table,
                receipts,
                overrides,
                reasons,
                number);
    }
}
