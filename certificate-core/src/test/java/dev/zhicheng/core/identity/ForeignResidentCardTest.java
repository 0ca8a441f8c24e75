package dev.zhicheng.core.identity;

import dev.zhicheng.core.identity.ForeignResidentCard.Fault;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ForeignResidentCardTest {

    @Test
    void three_letters_and_twelve_digits_are_a_card_of_before_2023() {
        ForeignResidentCard card = ForeignResidentCard.of("CAN310085010109");
        assertThat(card.countryCode()).isEqualTo("CAN");
        assertThat(card.value()).isEqualTo("CAN310085010109");
        assertThat(card).hasToString("CAN310*****0109");
    }

    @Test
    void anything_else_is_not() {
        assertThat(ForeignResidentCard.parse("CAN31008501010").faultIfAny()).contains(Fault.LENGTH);
        assertThat(ForeignResidentCard.parse("CA1310085010109").faultIfAny()).contains(Fault.CHARSET);
        assertThat(ForeignResidentCard.parse("CAN31008501010X").faultIfAny()).contains(Fault.CHARSET);
        assertThat(ForeignResidentCard.parse("can310085010109").faultIfAny()).contains(Fault.CHARSET);
    }
}
