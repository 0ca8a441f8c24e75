package dev.zhicheng.rules.review.internal;

import dev.zhicheng.rules.review.PlanFault;
import dev.zhicheng.rules.review.ReviewReason;
import dev.zhicheng.rules.review.ReviewRole;
import dev.zhicheng.rules.review.Stage;
import dev.zhicheng.rules.review.TableDemand;
import dev.zhicheng.rules.review.Timetable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A review section taken apart, with everything that is wrong with it. */
public record PlanParts(
        ReviewRole applicant,
        List<ReviewRole> roles,
        List<String> proxies,
        List<Stage> stages,
        @Nullable TableDemand table,
        Timetable timetable,
        List<ReviewReason> reasons,
        List<PlanFault> faults) {}
