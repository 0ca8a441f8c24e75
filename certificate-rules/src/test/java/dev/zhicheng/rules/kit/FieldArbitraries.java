package dev.zhicheng.rules.kit;

import dev.zhicheng.core.application.Applicant;
import dev.zhicheng.core.application.Employer;
import dev.zhicheng.core.application.Employment;
import dev.zhicheng.core.identity.CitizenId;
import dev.zhicheng.rules.policy.Policy;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/** Single fields as people write them. What comes first is what is right, so that failures shrink towards it. */
final class FieldArbitraries {

    private static final LocalDate FIRST_DAY = LocalDate.of(1985, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2023, 12, 31);
    private static final List<String> DAY_FORMS = List.of(
            "yyyy-MM-dd", "yyyy.M.d", "yyyy/MM/dd", "yyyy年M月d日", "yyyy-MM", "yyyy.M", "yyyy年M月", "yyyy", "yyyy年");

    private FieldArbitraries() {}

    /** Mostly the first, sometimes the second, now and then nothing. */
    static <T> Arbitrary<T> mostly(Arbitrary<T> right, Arbitrary<T> wrong) {
        return Arbitraries.frequencyOf(Tuple.of(16, right), Tuple.of(3, wrong), Tuple.of(1, Arbitraries.<T>just(null)));
    }

    /** The text, now and then with white space around it or in full width. */
    static Arbitrary<@Nullable String> written(Arbitrary<@Nullable String> text) {
        return Combinators.combine(
                        text, Arbitraries.frequency(Tuple.of(20, 0), Tuple.of(1, 1), Tuple.of(1, 2), Tuple.of(1, 3)))
                .as(FieldArbitraries::disturb);
    }

    private static @Nullable String disturb(@Nullable String text, int how) {
        if (text == null || how == 0) {
            return text;
        }
        return switch (how) {
            case 1 -> " " + text + "\u3000";
            case 2 -> "\u00A0" + text;
            default -> fullWidth(text);
        };
    }

    private static String fullWidth(String text) {
        StringBuilder wide = new StringBuilder();
        text.chars().forEach(c -> wide.append((char) (c > ' ' && c < 0x7F ? c + 0xFEE0 : c)));
        return wide.toString();
    }

    /** Days around the policy's own, and any others; every precision and form. */
    static Arbitrary<@Nullable String> dates(PolicyConstants constants) {
        Arbitrary<LocalDate> any = Arbitraries.longs()
                .between(FIRST_DAY.toEpochDay(), LAST_DAY.toEpochDay())
                .map(LocalDate::ofEpochDay);
        Arbitrary<LocalDate> days =
                constants.days().isEmpty() ? any : Arbitraries.oneOf(Arbitraries.of(constants.days()), any);
        return Combinators.combine(days, Arbitraries.of(DAY_FORMS))
                .as((day, form) -> day.format(DateTimeFormatter.ofPattern(form)));
    }

    /** One of the days, of which there may be none. */
    static Arbitrary<@Nullable String> oneOf(List<LocalDate> days) {
        return days.isEmpty() ? Arbitraries.just(null) : Arbitraries.of(days).map(LocalDate::toString);
    }

    static Arbitrary<@Nullable String> brokenDates() {
        return Arbitraries.of("2019-02-30", "2019.13", "二〇一九年", "约2010年", "20191212", "-", "  ", "");
    }

    static Arbitrary<@Nullable String> dayAfter(@Nullable LocalDate first, int days) {
        LocalDate start = first == null ? FIRST_DAY : first;
        return Arbitraries.integers().between(0, days).map(shift -> start.plusDays(shift)
                .toString());
    }

    static Arbitrary<@Nullable String> names() {
        return Arbitraries.of("马晓兰", "王芳", "阿依古丽·买买提", "欧阳建国", "J. Smith");
    }

    private static Arbitrary<@Nullable String> brokenNames() {
        return Arbitraries.of("李  倩", "马•晓兰", "王2", "张", "·马", "买买提··艾力", "", " ", "王".repeat(51));
    }

    static Arbitrary<@Nullable String> brokenIds() {
        return Arbitraries.of(CitizenId.Fault.values()).flatMap(IdArbitraries::invalid);
    }

    /** Holders whose own fields are all right. */
    static Arbitrary<Applicant> rightApplicants() {
        return Combinators.combine(
                        names(),
                        IdArbitraries.valid(),
                        Arbitraries.of(Employment.class),
                        Arbitraries.of("原州区农业农村局", "固原市人民医院"))
                .as((name, id, employment, employer) ->
                        new Applicant(name, id, employment, new Employer(employer), "640402"));
    }

    static Arbitrary<Applicant> applicants() {
        return Combinators.combine(
                        written(mostly(names(), brokenNames())),
                        written(mostly(Arbitraries.oneOf(IdArbitraries.valid(), IdArbitraries.legacy()), brokenIds())),
                        Arbitraries.of(Employment.class).injectNull(0.1),
                        written(Arbitraries.of("原州区农业农村局", "").injectNull(0.2)),
                        written(Arbitraries.of("640402", "640000").injectNull(0.3)))
                .as((name, id, employment, employer, region) ->
                        new Applicant(name, id, employment, employer == null ? null : new Employer(employer), region));
    }

    static Arbitrary<@Nullable String> documentNumbers(Policy policy) {
        int year = policy.validFrom().getYear();
        return Combinators.combine(
                        Arbitraries.of("宁人社发", "原人社发", "宁职改办"),
                        Arbitraries.of("〔%d〕%d号", "[%d]%d号", "（%d）%d号", "(%d)第%d号", "〔%d〕%d"),
                        Arbitraries.integers().between(year - 12, year + 1),
                        Arbitraries.integers().between(1, 300))
                .as((agency, form, yearOf, serial) -> agency + form.formatted(yearOf, serial));
    }

    static Arbitrary<@Nullable String> brokenDocumentNumbers() {
        return Arbitraries.of("无", "宁人社发2019", "〔2019〕210号", "宁人社发〔19〕210号", "？", "");
    }
}
