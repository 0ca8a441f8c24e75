package dev.zhicheng.core.summary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The applications in a summary table: the rows of one id number are one person's, so that 就高 (一(二)) can be decided.
 *
 * <p>Rows are joined only by a whole id number. A row whose id is absent, masked or was held as a number stands alone:
 * two people may share such a text. Pure and thread-safe.
 */
public final class SummaryApplications {

    private SummaryApplications() {}

    /**
     * The applications, in the order in which their first rows stand in the table.
     *
     * <p>An application's id is {@code R} and the number of its first row, e.g. {@code R5}: it leads back to the table and
     * says nothing of the person. It is unique within one table only.
     *
     * <p>在职状态 belongs to the person: where rows of one person disagree on it, or on the name, it is left out with a
     * warning rather than guessed. A word of 在职状态 or 取得方式 that is not the form's is left out with a warning too.
     *
     * @param table the table
     * @param asOf the day of submission when the table's head has none; null when unknown
     * @param images finds the pictures of 封面1 and 封面2
     */
    public static List<TabledApplication> of(SummaryTable table, @Nullable LocalDate asOf, CoverImageLookup images) {
        Map<String, List<SummaryRow>> people = new LinkedHashMap<>();
        for (SummaryRow row : table.rows()) {
            String key = person(row).orElse("row " + people.size() + " " + row.place());
            people.computeIfAbsent(key, unseen -> new ArrayList<>()).add(row);
        }
        LocalDate submittedOn = table.head().date() != null ? table.head().date() : asOf;
        return people.values().stream()
                .map(rows -> new ApplicationAssembler(table.head().unit(), submittedOn, images).assemble(rows))
                .toList();
    }

    /**
     * Whose a row is: the whole id number in its 18-character form, by which rows are joined; empty for a row that stands
     * alone. For callers whose table is too large to hold: they bring the rows of one person together themselves and hand
     * {@link #of} each person's rows as a table. It is personal data (六(三)).
     */
    public static Optional<String> person(SummaryRow row) {
        return PersonKey.of(row);
    }
}
