package dev.zhicheng.rules.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;

/**
 * A policy's own test: an application, and what must be decided about each of its certificates.
 *
 * @param name what it shows
 * @param application the application in the form of the command line
 * @param expected one for each certificate, in order
 */
public record PolicyTest(String name, JsonNode application, List<Expected> expected) {

    /** Copies the list and the application. */
    public PolicyTest {
        application = application.deepCopy();
        expected = List.copyOf(expected);
    }

    /** The application, as a tree of one's own. */
    @Override
    public JsonNode application() {
        return application.deepCopy();
    }

    /** Names the test only; the application may name a person. */
    @Override
    public String toString() {
        return "PolicyTest[" + name + "]";
    }

    /**
     * What must be decided about one certificate.
     *
     * @param outcome its outcome
     * @param codes the codes of all its findings
     */
    public record Expected(Outcome outcome, Set<String> codes) {

        /** Copies the set. */
        public Expected {
            codes = Set.copyOf(codes);
        }
    }
}
