package dev.zhicheng.samples.cli.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the report says of the whole run.
 *
 * @param lang the language of the page
 * @param label the page's fixed texts by name
 * @param unit the unit in the table's head
 * @param date the date in the table's head, or null
 * @param source the input's file name
 * @param policyId the policy that decided
 * @param policyVersion its version
 * @param policySha256 the hash of its canonical form
 * @param numbers the figures at the top
 * @param outcomes every outcome with how many certificates have it
 * @param clauses the clauses cited by any reason
 * @param notes what was noticed on reading, the first of it
 * @param moreNotes where the rest of it is, or null when there is no more
 * @param leftOut that the page does not show every certificate and where they are, or null when it does
 */
public record ReportHead(
        String lang,
        Map<String, String> label,
        String unit,
        @Nullable String date,
        String source,
        String policyId,
        String policyVersion,
        String policySha256,
        List<Figure> numbers,
        List<OutcomeCount> outcomes,
        List<String> clauses,
        List<String> notes,
        @Nullable String moreNotes,
        @Nullable String leftOut) {

    private static final int BAR_STEP = 27;
    private static final int BAR_START = 150;
    private static final int BAR_LONGEST = 700;

    /** A figure and what it counts. */
    public record Figure(String name, long value) {

        /** The value with its thousands apart. */
        public String shown() {
            return grouped(value);
        }
    }

    /** An outcome, in the reader's language, and how many certificates have it. */
    public record OutcomeCount(String code, String name, long count) {}

    /** A bar of the chart, in the chart's own units, and what stands at its end. */
    public record Bar(String name, String shown, String colour, long y, long textY, long width, long endX) {}

    /** Whether anything was noticed on reading. */
    public boolean hasNotes() {
        return !notes.isEmpty();
    }

    /** The chart's height. */
    public int chartHeight() {
        return BAR_STEP * outcomes.size();
    }

    /** The chart's bars. */
    public List<Bar> bars() {
        long most = Math.max(
                1, outcomes.stream().mapToLong(OutcomeCount::count).max().orElse(1));
        long all = Math.max(1, outcomes.stream().mapToLong(OutcomeCount::count).sum());
        return IntStream.range(0, outcomes.size())
                .mapToObj(i -> bar(i, outcomes.get(i), most, all))
                .toList();
    }

    private static String grouped(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    private static Bar bar(int index, OutcomeCount outcome, long most, long all) {
        long y = (long) index * BAR_STEP + 4;
        long width = outcome.count() == 0 ? 1 : Math.max(3, BAR_LONGEST * outcome.count() / most);
        return new Bar(
                outcome.name(),
                grouped(outcome.count()) + String.format(Locale.ROOT, " · %.1f %%", 100.0 * outcome.count() / all),
                "var(--" + outcome.code() + ")",
                y,
                y + 14,
                width,
                BAR_START + width + 10);
    }
}
