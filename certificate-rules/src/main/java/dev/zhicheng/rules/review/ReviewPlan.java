package dev.zhicheng.rules.review;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zhicheng.rules.internal.CanonicalJson;
import dev.zhicheng.rules.policy.Policy;
import dev.zhicheng.rules.review.internal.PlanParts;
import dev.zhicheng.rules.review.internal.PlanReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The chain of a policy: its stages, who acts in them, the reasons they may give and the days that count. Data, read from
 * the {@code review} section of a policy; nothing of any province is written in code.
 *
 * <p>Not the state of a case: that is {@link ReviewCase}. Immutable and thread-safe.
 */
public final class ReviewPlan {

    private final PlanParts parts;
    private final Map<String, ReviewRole> roles = new LinkedHashMap<>();
    private final Map<String, Stage> stages = new LinkedHashMap<>();
    private final Map<String, ReviewReason> reasons = new LinkedHashMap<>();
    private final String sha256;

    private ReviewPlan(PlanParts parts, String sha256) {
        this.parts = parts;
        this.sha256 = sha256;
        roles.put(parts.applicant().id(), parts.applicant());
        parts.roles().forEach(role -> roles.put(role.id(), role));
        parts.stages().forEach(stage -> stages.put(stage.id(), stage));
        parts.reasons().forEach(reason -> reasons.put(reason.code(), reason));
    }

    /**
     * The chain of a policy.
     *
     * @throws IllegalArgumentException when its review section has faults, naming all of them
     */
    public static ReviewPlan of(Policy policy) {
        return read(policy.review()).get();
    }

    /** Reads a policy's review section; every fault is named at once. */
    public static PlanReading read(JsonNode section) {
        PlanParts parts = PlanReader.read(section);
        return parts.faults().isEmpty()
                ? PlanReading.of(new ReviewPlan(parts, CanonicalJson.sha256(section)))
                : PlanReading.faulty(parts.faults());
    }

    /** SHA-256 of the section's canonical JSON, 64 hex digits; every history begins with it. */
    public String sha256() {
        return sha256;
    }

    /** The role of the holder (申报人). */
    public ReviewRole applicant() {
        return parts.applicant();
    }

    /** All roles, the applicant's first. */
    public List<ReviewRole> roles() {
        return List.copyOf(roles.values());
    }

    /** The role of that id. */
    public Optional<ReviewRole> role(String id) {
        return Optional.ofNullable(roles.get(id));
    }

    /** The roles that may enter an application for a holder (二(2): 信息采集、填报). */
    public List<String> proxies() {
        return parts.proxies();
    }

    /** The stages in their order. */
    public List<Stage> stages() {
        return parts.stages();
    }

    /** The stage of that id. */
    public Optional<Stage> stage(String id) {
        return Optional.ofNullable(stages.get(id));
    }

    /** The stage whose role allots the number, once the last stage has approved (三(三)). */
    public Stage numberingStage() {
        return stages().stream().filter(Stage::allotsNumber).findFirst().orElseThrow();
    }

    /** What is asked of a signed summary table; empty when no stage waits for one. */
    public Optional<TableDemand> summaryTable() {
        return Optional.ofNullable(parts.table());
    }

    /** The days that count. */
    public Timetable timetable() {
        return parts.timetable();
    }

    /** The reasons in their order. */
    public List<ReviewReason> reasons() {
        return parts.reasons();
    }

    /** The reason of that code. */
    public Optional<ReviewReason> reason(String code) {
        return Optional.ofNullable(reasons.get(code));
    }
}
