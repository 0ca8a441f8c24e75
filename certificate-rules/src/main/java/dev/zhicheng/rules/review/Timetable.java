package dev.zhicheng.rules.review;

import dev.zhicheng.core.application.Employment;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The days that matter (一(二), 六(四), 附件4). Without slots only the deadline counts; all days include themselves.
 *
 * @param zone where the days are days
 * @param deadline the last day on which a holder may submit, or null when there is none
 * @param administratorsNamedBy the day by which administrators were asked for (六(四)); a request, so nothing is refused
 *     after it
 * @param exempt whose lateness does not count (一(二): 按照个人意愿办理)
 * @param slots the lines of 附件4
 * @param clauses where the notice sets them
 */
public record Timetable(
        ZoneId zone,
        @Nullable LocalDate deadline,
        @Nullable LocalDate administratorsNamedBy,
        Set<Employment> exempt,
        List<Slot> slots,
        List<String> clauses) {

    /** Copies the collections. */
    public Timetable {
        Objects.requireNonNull(zone, "zone");
        clauses = List.copyOf(clauses);
        exempt = Set.copyOf(exempt);
        slots = List.copyOf(slots);
    }

    /** The day of an instant in this timetable's zone. */
    public LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    /** Whether a submission on that instant comes after the deadline for somebody employed like this. */
    public boolean isLate(Instant at, Employment employment) {
        return deadline != null && !exempt.contains(employment) && day(at).isAfter(deadline);
    }

    /** The slot for a stage and a jurisdiction: its own line, else the stage's general one, else none. */
    public Optional<Slot> slot(String stage, @Nullable String jurisdiction) {
        return slots.stream()
                .filter(slot -> slot.stage().equals(stage))
                .filter(slot -> jurisdiction != null && jurisdiction.equals(slot.jurisdiction()))
                .findFirst()
                .or(() -> slots.stream()
                        .filter(slot -> slot.stage().equals(stage) && slot.jurisdiction() == null)
                        .findFirst());
    }
}
