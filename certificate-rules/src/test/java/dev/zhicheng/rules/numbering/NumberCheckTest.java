package dev.zhicheng.rules.numbering;

import dev.zhicheng.rules.numbering.NumberCheck.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NumberCheckTest {

    private static final List<NumberTemplate> NINGXIA =
            List.of(NumberTemplate.of("{region2}{yyyy}{series2}{level1}{serial:6}{check:MOD11-2}"));

    @Test
    void a_right_number_is_taken_apart() {
        NumberCheck check = NumberCheck.of("6420210920000176", NINGXIA);

        assertThat(check.kind()).isEqualTo(Kind.CERTIFICATE_NUMBER);
        assertThat(check.parts())
                .extracting(part -> part.name() + "=" + part.text())
                .containsExactly("region2=64", "yyyy=2021", "series2=09", "level1=2", "serial=000017", "check=6");
        assertThat(check.isRight()).isTrue();
    }

    @Test
    void every_other_check_is_reported_with_the_right_one() {
        String payload = "642021092000017";
        String right = CheckCharacter.MOD_11_2.of(payload);
        for (char c : "0123456789X".toCharArray()) {
            NumberCheck check = NumberCheck.of(payload + c, NINGXIA);

            assertThat(check.isRight()).isEqualTo(right.equals(String.valueOf(c)));
            assertThat(check.fault()).isEqualTo(check.isRight() ? null : "CHECK");
            assertThat(check.expectedCheck()).isEqualTo(right);
            assertThat(check.check()).isEqualTo(String.valueOf(c));
        }
    }

    @Test
    void an_identifier_is_taken_apart_even_if_its_check_is_wrong() {
        NumberCheck check = NumberCheck.of(
                "1.2.156.3005.2.11100000000013661B006.113700000045046442.209FA4E88F9E4C878F3E9BED2CE7EA49.001.M",
                NINGXIA);

        assertThat(check.kind()).isEqualTo(Kind.CERTIFICATE_IDENTIFIER);
        assertThat(check.isRight()).isFalse();
        assertThat(check.expectedCheck()).isEqualTo("D");
        assertThat(check.parts())
                .extracting(part -> part.name() + "=" + part.text())
                .containsExactly(
                        "root=1.2.156.3005.2",
                        "type=11100000000013661B006",
                        "authority=113700000045046442",
                        "serial=209FA4E88F9E4C878F3E9BED2CE7EA49",
                        "version=001",
                        "check=M");
    }

    @Test
    void a_text_that_is_neither_says_why() {
        assertThat(NumberCheck.of("20190123", NINGXIA).kind()).isEqualTo(Kind.UNKNOWN);
        assertThat(NumberCheck.of("20190123", NINGXIA).fault()).isEqualTo("LENGTH");
        assertThat(NumberCheck.of("20190123", List.of()).fault()).isEqualTo("NO_TEMPLATE");
        assertThat(NumberCheck.of("1.2.156.3005.2.x", NINGXIA).fault()).isEqualTo("PARTS");
    }

    @Test
    void fixed_text_is_a_part_too() {
        NumberCheck check = NumberCheck.of("第2021017号", List.of(NumberTemplate.of("第{yyyy}{serial:3}号")));

        assertThat(check.parts())
                .extracting(part -> part.name() + "=" + part.text())
                .containsExactly("literal=第", "yyyy=2021", "serial=017", "literal=号");
        assertThat(check.isRight()).isTrue();
        assertThat(check.check()).isNull();
    }
}
