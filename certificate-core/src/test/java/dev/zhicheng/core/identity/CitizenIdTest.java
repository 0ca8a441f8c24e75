package dev.zhicheng.core.identity;

import dev.zhicheng.core.identity.CitizenId.Fault;
import dev.zhicheng.core.identity.CitizenId.Kind;
import dev.zhicheng.core.identity.CitizenId.Sex;
import java.time.DateTimeException;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CitizenIdTest {

    private static final String VALID = "642221196607060001";

    @ParameterizedTest
    @CsvSource({
        "642221196603150018, MALE, 1966-03-15",
        "642221198002290022, FEMALE, 1980-02-29",
        "640402198511230036, MALE, 1985-11-23",
        "640104200001010013, MALE, 2000-01-01",
        "642221197007061072, MALE, 1970-07-06",
        "642221196607060001, FEMALE, 1966-07-06"
    })
    void a_resident_number_tells_birth_date_and_sex(String text, Sex sex, LocalDate birth) {
        CitizenId id = CitizenId.of(text);
        assertThat(id.sex()).isEqualTo(sex);
        assertThat(id.birthDate()).isEqualTo(birth);
        assertThat(id.kind()).isEqualTo(Kind.RESIDENT);
        assertThat(id.value()).isEqualTo(text);
        assertThat(id.wasLegacy()).isFalse();
        assertThat(id.regionCode()).contains(text.substring(0, 6));
    }

    @ParameterizedTest
    @CsvSource({"642221660315001, 642221196603150018", "640102551231002, 64010219551231002X"})
    void a_fifteen_digit_number_is_upgraded_and_says_so(String legacy, String upgraded) {
        CitizenId id = CitizenId.of(legacy);
        assertThat(id.value()).isEqualTo(upgraded);
        assertThat(id.wasLegacy()).isTrue();
        assertThat(id).isEqualTo(CitizenId.of(upgraded));
    }

    @Test
    void centenarian_sequences_are_the_19th_century_only_when_asked_for() {
        String legacy = "642127810203997";
        assertThat(CitizenId.of(legacy).birthDate().getYear()).isEqualTo(1981);
        CitizenIdOptions options = CitizenIdOptions.DEFAULT.withCentenarians();
        assertThat(CitizenId.parse(legacy, options).get().value()).isEqualTo("642127188102039971");
        assertThat(CitizenId.parse("642221660315001", options).get().birthDate().getYear())
                .isEqualTo(1966);
    }

    @ParameterizedTest
    @CsvSource({
        "642221196630150018, DATE",
        "642221196603150013, CHECK_DIGIT",
        "642221198102290022, DATE",
        "642221190002290022, DATE",
        "642221189912310022, DATE_RANGE",
        "642221000003150018, DATE",
        "6422211966XXXX0001, MASKED",
        "642221********0001, MASKED",
        "642221****0001, MASKED",
        "64222119660706000, LENGTH",
        "6422211966070600011, LENGTH",
        "'', LENGTH",
        "X, LENGTH",
        "642221196607O60001, CHARSET",
        "6422211966X7060001, CHARSET",
        "64222119660706000Y, CHARSET",
        "６４２２２１１９６６０７０６０００１, CHARSET",
        "64222166031500X, CHARSET",
        "642221661315001, DATE",
    })
    void a_wrong_number_has_its_first_fault(String text, Fault fault) {
        assertThat(CitizenId.parse(text).faultIfAny()).contains(fault);
        assertThat(CitizenId.isValid(text)).isFalse();
    }

    @Test
    void a_birth_after_the_callers_day_is_out_of_range_and_on_it_is_not() {
        LocalDate birth = LocalDate.of(1966, 7, 6);
        assertThat(CitizenId.parse(VALID, birth).isValue()).isTrue();
        assertThat(CitizenId.parse(VALID, birth.minusDays(1)).faultIfAny()).contains(Fault.DATE_RANGE);
    }

    @Test
    void a_lower_case_check_character_is_stored_as_X() {
        assertThat(CitizenId.of("64010219551231002x").value()).isEqualTo("64010219551231002X");
    }

    @ParameterizedTest
    @CsvSource({"810000199001010019, MALE", "820000198812120024, FEMALE", "830000197510200130, MALE"})
    void a_residence_permit_is_one_and_has_no_region_code(String text, Sex sex) {
        CitizenId id = CitizenId.of(text);
        assertThat(id.kind()).isEqualTo(Kind.RESIDENCE_PERMIT);
        assertThat(id.sex()).isEqualTo(sex);
        assertThat(id.regionCode()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "932682198501010017, 682, 1985-01-01, MALE",
        "911124198108030024, 124, 1981-08-03, FEMALE",
        "931012199012010018, 012, 1990-12-01, MALE"
    })
    void a_foreign_permanent_residents_number_names_the_country(String text, String country, LocalDate birth, Sex sex) {
        CitizenId id = CitizenId.of(text);
        assertThat(id.kind()).isEqualTo(Kind.FOREIGN_PERMANENT_RESIDENT);
        assertThat(id.countryCode()).contains(country);
        assertThat(id.regionCode()).isEmpty();
        assertThat(id.birthDate()).isEqualTo(birth);
        assertThat(id.sex()).isEqualTo(sex);
    }

    @Test
    void nothing_but_value_shows_the_number() {
        CitizenId id = CitizenId.of(VALID);
        assertThat(id.masked()).isEqualTo("642221********0001").isEqualTo(id.toString());
        assertThat(CitizenId.parse(VALID).toString()).doesNotContain(VALID);
        String wrong = VALID.replace("0001", "0002");
        assertThatThrownBy(() -> CitizenId.of(wrong))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("CHECK_DIGIT")
                .hasMessageNotContaining(wrong);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "X"})
    void one_check_character_of_eleven_is_right(String check) {
        assertThat(CitizenId.isValid("64222119660315001" + check)).isEqualTo(check.equals("8"));
    }

    @Property(tries = 1000)
    void the_calendar_is_that_of_java_time(
            @ForAll @IntRange(min = 1900, max = 2199) int year,
            @ForAll @IntRange(max = 13) int month,
            @ForAll @IntRange(max = 32) int day) {
        String digits = "642221" + "%04d%02d%02d".formatted(year, month, day) + "001";
        boolean exists;
        try {
            exists = LocalDate.of(year, month, day).getYear() == year;
        } catch (DateTimeException noSuchDay) {
            exists = false;
        }
        boolean accepted = "0123456789X".chars().anyMatch(c -> CitizenId.isValid(digits + (char) c));
        assertThat(accepted).isEqualTo(exists);
    }

    @Property(tries = 1000)
    void changing_one_digit_or_swapping_two_neighbours_is_always_noticed(
            @ForAll @IntRange(max = 999) int sequence,
            @ForAll @IntRange(max = 16) int place,
            @ForAll @IntRange(min = 1, max = 9) int by) {
        String id = CitizenIdCheck.upgrade("642221660315%03d".formatted(sequence), CitizenIdOptions.DEFAULT);
        char[] changed = id.toCharArray();
        changed[place] = (char) ('0' + (changed[place] - '0' + by) % 10);
        assertThat(CitizenId.isValid(new String(changed))).isFalse();
        char[] swapped = id.toCharArray();
        swapped[place] = id.charAt(place + 1);
        swapped[place + 1] = id.charAt(place);
        assertThat(CitizenId.isValid(new String(swapped))).isEqualTo(id.charAt(place) == id.charAt(place + 1));
    }

    @Property(tries = 1000)
    void no_text_whatever_throws_and_both_ways_of_asking_agree(@ForAll String text) {
        assertThat(CitizenId.isValid(text)).isEqualTo(CitizenId.parse(text).isValue());
    }

    /** Residence permits came in 2018, the foreign resident's new card in 2023: neither ever had 15 digits. */
    @ParameterizedTest
    @CsvSource({"911124660315001", "810000660315001", "830000660315001"})
    void fifteen_digits_are_a_residents_and_nobody_elses(String text) {
        assertThat(CitizenId.parse(text).faultIfAny()).contains(Fault.LENGTH);
        assertThat(CitizenId.isValid(text)).isFalse();
    }

    @Test
    void a_bound_in_the_far_future_bounds_nothing() {
        assertThat(CitizenId.parse("642221196607060001", LocalDate.of(300_000, 1, 1))
                        .isValue())
                .isTrue();
    }
}
