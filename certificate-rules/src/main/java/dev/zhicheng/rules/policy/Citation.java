package dev.zhicheng.rules.policy;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Objects;

/**
 * Where it is written.
 *
 * @param source the document number of the notice, e.g. 原人社函〔2021〕85号, not null
 * @param clause the clause, e.g. 一(一), not null
 * @param quote the words that the rule rests on; they occur in the stored text of the source, else the policy does not
 *     load; not null
 */
@JsonPropertyOrder({"source", "clause"})
public record Citation(
        String source, String clause, @JsonIgnore String quote) {

    /** Refuses null. */
    public Citation {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(clause, "clause");
        Objects.requireNonNull(quote, "quote");
    }
}
