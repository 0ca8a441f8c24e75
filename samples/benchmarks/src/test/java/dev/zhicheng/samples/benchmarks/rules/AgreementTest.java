package dev.zhicheng.samples.benchmarks.rules;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AgreementTest {

    private static final int MIXED = 8_800;
    private static final int COLLECTIONS = 1_200;

    @Test
    void the_engine_the_reference_and_four_peers_find_the_same_in_ten_thousand_applications() {
        Agreement agreement = Agreement.ofAll();

        agreement.check(Applications.mixed(MIXED));
        agreement.check(Applications.collections(COLLECTIONS));

        assertThat(agreement.applications()).isGreaterThanOrEqualTo(10_000);
        assertThat(agreement.codes().keySet()).as(agreement::toString).containsAll(codesOfOneApplication());
    }

    /** Every code of the policy that one application in text form can have. */
    private static Set<String> codesOfOneApplication() {
        Set<String> codes = new HashSet<>();
        Applications.POLICY.rules().forEach(rule -> codes.add(rule.code()));
        codes.addAll(Set.of("SUPERSEDED_BY_FULL_SENIOR", "SUPERSESSION_PENDING"));
        codes.remove("CITIZEN_ID_LOST_PRECISION"); // only a spreadsheet loses digits
        codes.remove("CUTOFF_UNCERTAIN"); // the first day of a year lies within no month and no year
        return codes;
    }
}
