package dev.zhicheng.core.summary;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.zhicheng.core.identity.Masking;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What stands above the table (附件2): the unit that hands it in and the day.
 *
 * @param unit 单位名称(盖章), or null when left blank
 * @param date the day beside it, or null when left blank or no day
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SummaryHead(@Nullable String unit, @Nullable LocalDate date) {

    /** A head that was left blank. */
    public static final SummaryHead BLANK = new SummaryHead(null, null);

    /** The record's parts, every identity number masked. */
    @Override
    public String toString() {
        return Masking.describe(this);
    }
}
