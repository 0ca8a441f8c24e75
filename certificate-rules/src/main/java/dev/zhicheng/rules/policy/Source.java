package dev.zhicheng.rules.policy;

import java.util.List;

/**
 * A notice that the policy puts into practice.
 *
 * @param id its key within the policy, not null
 * @param name its document number (发文字号), not null
 * @param title what it is called, not null
 * @param text its stored text, against which every quote is checked, not null
 * @param sha256 the SHA-256 of that text in UTF-8, 64 lower-case hex digits
 * @param clauses the clauses that can be cited, in order
 */
public record Source(String id, String name, String title, String text, String sha256, List<String> clauses) {

    /** Copies the list. */
    public Source {
        clauses = List.copyOf(clauses);
    }

    /** Names the document; the text is long. */
    @Override
    public String toString() {
        return "Source[" + name + "]";
    }
}
