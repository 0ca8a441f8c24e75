package dev.zhicheng.rules.review.internal;

import com.fasterxml.jackson.databind.JsonNode;
import dev.zhicheng.rules.internal.ReviewSection;
import java.util.List;

/** Tells the policy loader what is wrong with a review section. */
public final class ReviewSectionReader implements ReviewSection {

    @Override
    public List<Fault> faults(JsonNode section) {
        return PlanReader.read(section).faults().stream()
                .map(fault -> new Fault(fault.pointer(), fault.kind() + ": " + fault.detail()))
                .toList();
    }
}
