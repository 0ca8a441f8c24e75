package dev.zhicheng.samples.cli.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One paper certificate in the report.
 *
 * @param rows the rows of the input it came from, as the input numbers them
 * @param rowKey what the column sorts by
 * @param name the holder's name as written
 * @param maskedId the holder's id number, masked
 * @param title 资格名称 as written
 * @param level the level's name, or null when unknown
 * @param paperNumber 证书编号 as written
 * @param outcome the outcome's code
 * @param outcomeName the outcome in the reader's language
 * @param outcomeRank its place among the outcomes
 * @param number the electronic certificate's number, or null when there is none
 * @param reasons what kept it from being converted
 * @param nextAction what the holder or a reviewer can do, or null
 * @param warnings what is worth knowing and decides nothing
 * @param warningsLabel the heading of the warnings
 */
public record ReportRow(
        String rows,
        String rowKey,
        String name,
        String maskedId,
        String title,
        @Nullable String level,
        String paperNumber,
        String outcome,
        String outcomeName,
        int outcomeRank,
        @Nullable String number,
        List<Reason> reasons,
        @Nullable String nextAction,
        List<Reason> warnings,
        String warningsLabel) {

    /**
     * One finding.
     *
     * @param code its code
     * @param verdict its verdict
     * @param colour the outcome whose colour it bears
     * @param message it in the reader's language
     * @param clause the clauses it cites
     */
    public record Reason(String code, String verdict, String colour, String message, List<String> clauses) {

        /** The clauses in one line. */
        public String clause() {
            return String.join("、", clauses);
        }
    }

    /** Whether there are warnings to fold away. */
    public boolean hasWarnings() {
        return !warnings.isEmpty();
    }

    /** The clauses of the reasons, for the filter. */
    public String clauseKeys() {
        return String.join(
                "|",
                reasons.stream().flatMap(r -> r.clauses().stream()).distinct().toList());
    }
}
