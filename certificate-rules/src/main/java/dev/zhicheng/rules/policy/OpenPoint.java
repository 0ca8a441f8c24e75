package dev.zhicheng.rules.policy;

import java.util.List;
import java.util.Set;

/**
 * A place where the notice can be read in more than one way, and the reading that the policy takes.
 *
 * @param id its key within the policy
 * @param clauses the clauses it is about
 * @param codes the codes of the rules that rest on the reading; empty when it bears on what the policy leaves out
 * @param question what the notice leaves open
 * @param reading how the policy reads it
 * @param why the reason for that reading
 * @param accepted whether somebody with authority has accepted the reading
 */
public record OpenPoint(
        String id, List<String> clauses, Set<String> codes, Text question, Text reading, Text why, boolean accepted) {

    /** Copies the collections. */
    public OpenPoint {
        clauses = List.copyOf(clauses);
        codes = Set.copyOf(codes);
    }
}
