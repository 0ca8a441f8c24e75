package dev.zhicheng.core.identity;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class MaskingTest {

    record Desk(String citizenId, String note) {
        @Override
        public String toString() {
            return Masking.describe(this);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "642221196607060001, 642221********0001",
        "642221660315001, 642221*****5001",
        "64222119660706, **************",
        "'', ''"
    })
    void an_identifier_shows_its_region_and_its_last_four_or_nothing(String text, String masked) {
        assertThat(Masking.identifier(text)).isEqualTo(masked);
    }

    @Test
    void a_number_within_a_text_is_masked_and_shorter_ones_are_not() {
        assertThat(Masking.within("马晓兰64010219551231002X，证20190123")).isEqualTo("马晓兰640102********002X，证20190123");
        assertThat(Masking.within("６４２２２１１９６６０７０６０００１")).doesNotContain("１９６６０７０６");
        assertThat(Masking.within("CAN310085010109")).isEqualTo("CAN310*****0109");
    }

    @ParameterizedTest
    @CsvSource({
        "马晓兰 642221 19660706 0001, 马晓兰 642221**********0001",
        "642221-19660706-0001, 642221**********0001",
        "宁64222119660706000Ｘ号, 宁642221********000Ｘ号",
        "640102　19551231　002X, 640102**********002X",
        "642221 1966 0706 0001, 642221***********0001",
        "2021-09-20 至 2021-10-31, 2021-09-20 至 2021-10-31",
        "0954-2031234 20190123, 0954-2031234 20190123"
    })
    void a_number_written_in_groups_is_masked_and_days_and_telephones_are_not(String text, String masked) {
        assertThat(Masking.within(text)).isEqualTo(masked);
    }

    @Test
    void a_record_masks_its_id_however_it_is_written_and_any_number_typed_elsewhere() {
        assertThat(new Desk("642221 19660706 0001", "id 642221196607060001"))
                .hasToString("Desk[citizenId=642221**********0001, note=id 642221********0001]");
    }

    @Test
    void a_name_is_masked_by_code_points() {
        assertThat(Masking.name("𬱖晓兰")).isEqualTo("𬱖**");
        assertThat(Masking.name("")).isEmpty();
    }
}
