package dev.zhicheng.rules.ledger.internal;

import dev.zhicheng.rules.ledger.HolderKey;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static dev.zhicheng.rules.ledger.IssuanceLedger.STATUS_LIST_SIZE;
import static org.assertj.core.api.Assertions.assertThat;

class StatusSpreadTest {

    private static final HolderKey KEY = HolderKey.of(new byte[32]);

    @Test
    void every_place_of_a_list_is_taken_once() {
        StatusSpread spread = new StatusSpread(KEY);
        for (long list = 0; list < 2; list++) {
            BitSet taken = new BitSet();
            for (int i = 0; i < STATUS_LIST_SIZE; i++) {
                taken.set(spread.index(list * STATUS_LIST_SIZE + i));
            }

            assertThat(taken.cardinality()).isEqualTo(STATUS_LIST_SIZE);
            assertThat(taken.length()).isEqualTo(STATUS_LIST_SIZE);
        }
    }

    @Test
    void numbers_fill_one_list_after_the_other() {
        assertThat(StatusSpread.list(0)).isZero();
        assertThat(StatusSpread.list(STATUS_LIST_SIZE - 1)).isZero();
        assertThat(StatusSpread.list(STATUS_LIST_SIZE)).isEqualTo(1);
    }

    @Test
    void neighbours_in_time_are_none_in_the_list() {
        StatusSpread spread = new StatusSpread(KEY);
        long near = IntStream.range(0, 1_000)
                .filter(i -> Math.abs(spread.index(i) - spread.index(i + 1)) < 256)
                .count();

        // Of places by lot, 1 in 128 would be as near.
        assertThat(near).isLessThan(30);
    }

    /** A ledger that lives on under another version of this library goes on where it stood. */
    @Test
    void the_order_is_that_of_the_key_and_the_list_and_stays_the_same() {
        StatusSpread one = new StatusSpread(KEY);
        byte[] secret = new byte[32];
        secret[31] = 1;
        StatusSpread other = new StatusSpread(HolderKey.of(secret));
        int[] first = IntStream.range(0, 100).map(one::index).toArray();

        assertThat(IntStream.range(0, 100)
                        .map(i -> one.index(STATUS_LIST_SIZE + i))
                        .toArray())
                .isNotEqualTo(first);
        assertThat(IntStream.range(0, 100).map(other::index).toArray()).isNotEqualTo(first);
        assertThat(IntStream.range(0, 100).map(one::index).toArray()).isEqualTo(first);
    }

    /** Reckoned by another programme: whoever changes this puts a certificate's state into another's place. */
    @Test
    void the_places_under_a_key_are_these_for_ever() {
        StatusSpread spread = new StatusSpread(KEY);

        assertThat(List.of(0L, 1L, 2L, 65_535L, 65_536L))
                .extracting(spread::index)
                .containsExactly(21_947, 32_612, 3_323, 62_205, 5_928);
    }
}
