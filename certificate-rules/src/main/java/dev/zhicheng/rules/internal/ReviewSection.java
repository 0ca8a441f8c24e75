package dev.zhicheng.rules.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.ServiceLoader;

/**
 * What the policy loader must know of the {@code review} section: whether it is a chain. The reader is found as a service,
 * since the review package is written in terms of the policy package, which therefore cannot name it.
 */
public interface ReviewSection {

    /**
     * Something wrong with the section.
     *
     * @param pointer where, as a JSON pointer that begins at the section
     * @param message what, for the author of the policy
     */
    record Fault(String pointer, String message) {}

    /** All faults of a section; empty when it is a chain that can end. */
    List<Fault> faults(JsonNode section);

    /**
     * The reader in this module.
     *
     * @throws IllegalStateException when a repackaged jar has lost its service entry
     */
    static ReviewSection reader() {
        return ServiceLoader.load(ReviewSection.class, ReviewSection.class.getClassLoader())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no service for " + ReviewSection.class.getName()));
    }
}
