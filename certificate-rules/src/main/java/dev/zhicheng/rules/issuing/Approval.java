package dev.zhicheng.rules.issuing;

import dev.zhicheng.rules.review.CaseStatus;
import dev.zhicheng.rules.review.ReviewCase;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * That the last stage has approved (最终由自治区…审核, 三(三)): without one there is no number.
 *
 * @param reference the review case, or the batch that was approved outside; never an identity number; not null
 * @param by the office that approved, not null
 * @param number the number the case already has, or null
 */
public record Approval(
        String reference, String by, @Nullable String number) {

    /** Refuses null and blank. */
    public Approval {
        if (Objects.requireNonNull(reference, "reference").isBlank()
                || Objects.requireNonNull(by, "by").isBlank()) {
            throw new IllegalArgumentException("an approval names its case and its office");
        }
    }

    /** An approval given outside the review chain of this library, for a whole table say. */
    public static Approval outside(String reference, String by) {
        return new Approval(reference, by, null);
    }

    /** The approval that a review case carries; empty unless its last stage has approved it. */
    public static Optional<Approval> of(ReviewCase reviewCase, String by) {
        CaseStatus status = reviewCase.state().status();
        return status == CaseStatus.APPROVED || status == CaseStatus.NUMBERED
                ? Optional.of(
                        new Approval(reviewCase.id(), by, reviewCase.state().number()))
                : Optional.empty();
    }
}
