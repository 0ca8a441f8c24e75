package dev.zhicheng.rules.ledger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static dev.zhicheng.rules.ledger.Ledgers.HOLDER;
import static dev.zhicheng.rules.ledger.Ledgers.ISSUER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AllocationKeyTest {

    @ParameterizedTest
    @ValueSource(strings = {"g2018-0102", "Ｇ２０１８－０１０２", " G2018 -\t0102\n", "G2018\u3000-\u00a00102"})
    void width_case_and_white_space_make_no_other_certificate(String written) {
        assertThat(AllocationKey.of(HOLDER, ISSUER, written)).isEqualTo(AllocationKey.of(HOLDER, ISSUER, "G2018-0102"));
        assertThat(AllocationKey.of(written, ISSUER, "1").holder()).isEqualTo("G2018-0102");
        assertThat(AllocationKey.of(HOLDER, written, "1").issuer()).isEqualTo("G2018-0102");
        assertThat(AllocationKey.cleanHolder(written)).isEqualTo("G2018-0102");
    }

    @ParameterizedTest
    @CsvSource({"' ', a, 1, holder", "a, '\u3000', 1, issuer", "a, b, '', paperNumber"})
    void what_is_not_there_is_named(String holder, String issuer, String paperNumber, String missing) {
        assertThatThrownBy(() -> AllocationKey.of(holder, issuer, paperNumber)).hasMessage(missing + " is empty");
    }

    @Test
    void the_conversion_is_the_first_edition() {
        AllocationKey key = AllocationKey.of(HOLDER, ISSUER, "1");

        assertThat(key.edition()).isEqualTo(1);
        assertThat(key.nextEdition()).isEqualTo(new AllocationKey(HOLDER, ISSUER, "1", 2));
        assertThatThrownBy(() -> new AllocationKey(HOLDER, ISSUER, "1", 0)).hasMessage("edition is below 1: 0");
    }

    @Test
    void a_key_for_logs_masks_the_holder() {
        assertThat(AllocationKey.of(HOLDER, "某厅", "1"))
                .hasToString("AllocationKey[holder=642221********0001, issuer=某厅, paperNumber=1, edition=1]");
    }

    @Test
    void a_credential_is_not_empty_and_has_at_most_4096_characters() {
        assertThat(new IssueRequest("1", "Z".repeat(4_096), "").credential()).hasSize(4_096);
        assertThat(new IssueRequest("1", "ZC1:马晓兰", "马晓兰")).hasToString("IssueRequest[1]");
        assertThatThrownBy(() -> new IssueRequest("1", "", "content")).hasMessage("credential of 0 characters");
        assertThatThrownBy(() -> new IssueRequest("1", "Z".repeat(4_097), "content"))
                .hasMessage("credential of 4097 characters");
    }
}
