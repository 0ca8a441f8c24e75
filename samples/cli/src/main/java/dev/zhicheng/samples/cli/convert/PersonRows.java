package dev.zhicheng.samples.cli.convert;

import dev.zhicheng.core.json.CertificateJson;
import dev.zhicheng.core.summary.SummaryApplications;
import dev.zhicheng.core.summary.SummaryColumn;
import dev.zhicheng.core.summary.SummaryHead;
import dev.zhicheng.core.summary.SummaryRow;
import dev.zhicheng.core.summary.SummaryTable;
import dev.zhicheng.core.summary.SummaryTableConsumer;
import dev.zhicheng.core.summary.SummaryWarning;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.LongDataType;

/**
 * Takes the rows of a summary table as they are read and gives them back by person, in the order of their first rows: for
 * 就高 (一(二)) all rows of a person must be seen together, and they need not stand together. For one thread.
 */
final class PersonRows implements SummaryTableConsumer {

    private static final int PERSON_SHIFT = 32;

    private final Consumer<SummaryWarning> warnings;
    private final Runnable step;

    /** By person, the place of the first row. */
    private final MVMap<String, Long> persons;

    /** The place of the person's first row in the high half of the key, the row's own place in the low half. */
    private final MVMap<Long, byte[]> rows;

    private SummaryHead head = SummaryHead.BLANK;
    private Set<SummaryColumn> columns = EnumSet.noneOf(SummaryColumn.class);
    private long read;

    /** Hands warnings on as they come; {@code step} is run for each row. */
    PersonRows(WorkFile file, Consumer<SummaryWarning> warnings, Runnable step) {
        this.warnings = warnings;
        this.step = step;
        this.persons = file.byText("row-persons", LongDataType.INSTANCE);
        this.rows = file.byNumber("rows", ByteArrayDataType.INSTANCE);
    }

    @Override
    public void head(SummaryHead found, Set<SummaryColumn> present) {
        head = found;
        columns = present;
    }

    @Override
    public void row(SummaryRow row) {
        long place = read++;
        Long first = SummaryApplications.person(row)
                .map(person -> persons.putIfAbsent(person, place))
                .orElse(null);
        rows.put((first == null ? place : first) << PERSON_SHIFT | place, CertificateJson.writeBytes(row));
        step.run();
    }

    @Override
    public void signatureLine(String line) {
        // 签字 and 盖章 are for the paper; nothing is decided by them.
    }

    @Override
    public void warning(SummaryWarning warning) {
        warnings.accept(warning);
    }

    SummaryHead head() {
        return head;
    }

    /** Each person's rows, as a table of their own. */
    void forEachPerson(Consumer<SummaryTable> person) {
        List<SummaryRow> together = new ArrayList<>();
        long current = 0;
        Cursor<Long, byte[]> cursor = rows.cursor(null);
        while (cursor.hasNext()) {
            long of = cursor.next() >>> PERSON_SHIFT;
            if (of != current) {
                person.accept(table(together));
                together.clear();
                current = of;
            }
            together.add(CertificateJson.read(cursor.getValue(), SummaryRow.class));
        }
        if (!together.isEmpty()) {
            person.accept(table(together));
        }
    }

    private SummaryTable table(List<SummaryRow> together) {
        return new SummaryTable(head, columns, together, List.of(), List.of());
    }
}
