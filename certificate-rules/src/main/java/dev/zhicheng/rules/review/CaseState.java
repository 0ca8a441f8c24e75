package dev.zhicheng.rules.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.zhicheng.core.application.Employment;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A case as it stands: what its history folds to, and nothing besides. Immutable; its collections have a fixed order, so
 * that equal states have equal digests.
 *
 * @param status where it stands
 * @param holder the holder's pseudonym, or null before it was entered
 * @param employment 在职状态, or null before it was entered
 * @param routing whose case it is, or null before it was entered
 * @param routingRuled whether the district has ruled on a conflict of 社保关系 and 隶属关系
 * @param content what it is about, or null before it was entered
 * @param confirmed whether the holder entered or confirmed what stands
 * @param enteredBy the pseudonyms of all who entered any of it
 * @param passed the stages whose approval stands
 * @param everPassed the stages that have approved it at least once
 * @param examined what each stage's reviewer has stated about the application as it stands
 * @param batch the batch whose table it is on, or null
 * @param table the digest printed on that table, or null
 * @param receipts what each stage found when the signed table came in
 * @param overrides what has been set aside
 * @param reasons the reasons of the last return, refusal or reroute
 * @param number the certificate number, or null before it was allotted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CaseState(
        CaseStatus status,
        @Nullable String holder,
        @Nullable Employment employment,
        @Nullable Routing routing,
        boolean routingRuled,
        @Nullable Content content,
        boolean confirmed,
        Set<String> enteredBy,
        Set<String> passed,
        Set<String> everPassed,
        Map<String, Map<Examined, ExaminationResult>> examined,
        @Nullable String batch,
        @Nullable String table,
        Map<String, TableReceipt> receipts,
        Set<OverrideGround> overrides,
        List<Reason> reasons,
        @Nullable String number) {

    /** A case of which nothing was entered. */
    static final CaseState NEW = new CaseState(
            CaseStatus.NEW,
            null,
            null,
            null,
            false,
            null,
            false,
            Set.of(),
            Set.of(),
            Set.of(),
            Map.of(),
            null,
            null,
            Map.of(),
            Set.of(),
            List.of(),
            null);

    /** Copies the collections, in a fixed order. */
    public CaseState {
        enteredBy = Ordered.set(enteredBy);
        passed = Ordered.set(passed);
        everPassed = Ordered.set(everPassed);
        examined = Ordered.map(examined, Ordered::map);
        receipts = Ordered.map(receipts);
        overrides = Ordered.set(overrides);
        reasons = List.copyOf(reasons);
    }

    /** The stage the case is at: the first of its stages that has not passed it; empty unless under review. */
    public Optional<Stage> stage(ReviewPlan plan) {
        if (status != CaseStatus.UNDER_REVIEW || routing == null) {
            return Optional.empty();
        }
        return pending(plan);
    }

    /** The first stage this case still has to pass, wherever it stands now. */
    Optional<Stage> pending(ReviewPlan plan) {
        return plan.stages().stream()
                .filter(stage -> routing != null && stage.appliesTo(routing))
                .filter(stage -> !passed.contains(stage.id()))
                .findFirst();
    }
}
