package dev.zhicheng.rules.decision.internal;

import dev.zhicheng.core.document.PartialDate;
import dev.zhicheng.core.identity.CitizenId;
import dev.zhicheng.rules.policy.Condition;
import dev.zhicheng.rules.policy.Fact;
import dev.zhicheng.rules.policy.Policy;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Dates that stand for all dates: around every day that the policy names, and around every other date of the application,
 * at each precision.
 */
final class DateSpecimens {

    private static final LocalDate OLD_ENOUGH = LocalDate.of(1960, 1, 1);
    private static final String[] CHECK = {"1", "0", "X", "9", "8", "7", "6", "5", "4", "3", "2"};

    private final SortedSet<LocalDate> days = new TreeSet<>();
    private final Map<LocalDate, Around> written = new HashMap<>();
    private final Set<Integer> birthYears = new LinkedHashSet<>(List.of(0));

    /** What is written around a day: days, and dates that are coarser. */
    private record Around(List<String> days, List<String> coarser) {

        static Around of(LocalDate day) {
            return new Around(
                    List.of(
                            day.minusDays(1).toString(),
                            day.toString(),
                            day.plusDays(1).toString()),
                    List.of(YearMonth.from(day).toString(), Integer.toString(day.getYear())));
        }
    }

    DateSpecimens(Policy policy) {
        policy.rules().forEach(rule -> collect(rule.when()));
        days.forEach(day -> written.put(day, Around.of(day)));
    }

    private void collect(Condition condition) {
        if (condition instanceof Condition.DateIs question) {
            days.add(DayDimension.threshold(question));
        } else if (condition instanceof Condition.DatesAre question && question.other() == Fact.BIRTH_DATE) {
            birthYears.add(question.plusYears());
        }
        condition.children().forEach(this::collect);
    }

    List<String> of(Place place, ApplicationFacts facts) {
        SortedSet<LocalDate> around = new TreeSet<>(days);
        addDay(around, facts.row().get(Fact.SUBMITTED_ON));
        if (facts.row().get(Fact.BIRTH_DATE) instanceof PartialDate birth) {
            birthYears.forEach(years -> around.add(birth.earliest().plusYears(years)));
        }
        if (place.fact() == Fact.SUBMITTED_ON) {
            facts.certificates()
                    .forEach(certificate -> addDay(around, certificate.row().get(Fact.ISSUED_ON)));
        } else {
            FactRow row = place.row(facts);
            addDay(around, row.get(Fact.ISSUED_ON));
            addDay(around, row.get(Fact.ACQUIRED_ON));
            addDay(around, row.get(Fact.DOCUMENT_YEAR));
        }
        List<Around> each = new ArrayList<>(around.size());
        for (LocalDate day : around) {
            Around known = written.get(day);
            each.add(known == null ? Around.of(day) : known);
        }
        Set<String> dates = new LinkedHashSet<>();
        each.forEach(one -> dates.addAll(one.days()));
        each.forEach(one -> dates.addAll(one.coarser()));
        return List.copyOf(dates);
    }

    /** Numbers of persons old enough, and of persons just too young, for each certificate of the application. */
    List<String> citizenIds(ApplicationFacts facts) {
        List<String> ids = new ArrayList<>(List.of(id(OLD_ENOUGH)));
        for (CertificateFacts certificate : facts.certificates()) {
            if (certificate.row().get(Fact.ISSUED_ON) instanceof PartialDate issued) {
                for (int years : birthYears) {
                    LocalDate last = issued.latest().minusYears(years);
                    ids.add(id(last));
                    ids.add(id(last.plusDays(1)));
                }
            }
        }
        ids.removeIf(id -> !CitizenId.isValid(id));
        return ids;
    }

    List<String> documentNumbers(Place place, ApplicationFacts facts) {
        int year = place.row(facts).get(Fact.ISSUED_ON) instanceof PartialDate issued
                ? issued.year()
                : days.isEmpty() ? OLD_ENOUGH.getYear() : days.first().getYear();
        return List.of("人社函〔" + year + "〕1号", "人社函〔" + (year + 1) + "〕1号", "人社函[" + year + "]1号");
    }

    /** Dates for a case in which no other date is known yet: around each of the policy's days, and far from all. */
    List<String> axis() {
        Set<String> written = new LinkedHashSet<>();
        for (LocalDate day : days) {
            written.add(day.minusDays(1).toString());
            written.add(day.toString());
            written.add(YearMonth.from(day).toString());
            written.add(Integer.toString(day.getYear()));
            written.add(Integer.toString(day.getYear() - 1));
        }
        written.add(LocalDate.of(OLD_ENOUGH.getYear(), 7, 1).toString());
        if (!days.isEmpty()) {
            written.add(days.last().plusYears(1).toString());
        }
        return List.copyOf(written);
    }

    /** A person old enough for every date of the axis, and persons too young for some. */
    List<String> citizenIdsAlongAxis() {
        Set<String> ids = new LinkedHashSet<>();
        ids.add(id(LocalDate.of(OLD_ENOUGH.getYear() - 30, 1, 1)));
        ids.add(id(OLD_ENOUGH));
        if (!days.isEmpty()) {
            birthYears.forEach(
                    years -> ids.add(id(days.first().minusYears(years).plusDays(1))));
        }
        return List.copyOf(ids);
    }

    /** Numbers of documents from before, in and after the years of the axis, in the standard's form and not. */
    List<String> documentNumbersAlongAxis() {
        Set<String> numbers = new LinkedHashSet<>();
        numbers.add("人社函〔" + OLD_ENOUGH.getYear() + "〕1号");
        numbers.add("人社函[" + OLD_ENOUGH.getYear() + "]1号");
        days.forEach(day -> numbers.add("人社函〔" + day.getYear() + "〕1号"));
        return List.copyOf(numbers);
    }

    private static void addDay(Set<LocalDate> days, Object value) {
        if (value instanceof PartialDate date) {
            days.add(date.earliest());
            days.add(date.latest());
        }
    }

    /** A number of the right form for a birth date; it belongs to nobody (sequence 000 is not given out). */
    private static String id(LocalDate birth) {
        String body = "640402" + birth.format(DateTimeFormatter.BASIC_ISO_DATE) + "000";
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum += (body.charAt(i) - '0') * ((1 << (17 - i)) % 11);
        }
        return body + CHECK[sum % 11];
    }
}
