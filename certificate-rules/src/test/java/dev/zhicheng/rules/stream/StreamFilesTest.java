package dev.zhicheng.rules.stream;

import dev.zhicheng.rules.stream.Partitions.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What a stream keeps on disk so that memory does not grow with the number of its lines. */
class StreamFilesTest {

    @TempDir
    Path folder;

    @Test
    void longs_far_apart_do_not_touch_each_other_and_what_was_not_set_is_0() throws IOException {
        long far = 5L << 20;
        try (LongFile longs = new LongFile(folder.resolve("longs"))) {
            for (long index : new long[] {0, 1, 1 << 14, (1 << 20) - 1, 1 << 20, far}) {
                longs.set(index, ~index);
            }
            for (long index : new long[] {0, 1, 1 << 14, (1 << 20) - 1, 1 << 20, far}) {
                assertThat(longs.get(index)).as("at %d", index).isEqualTo(~index);
            }
            assertThat(longs.get(2)).isZero();
            assertThat(longs.get(far - 1)).isZero();
        }
    }

    @Test
    void records_are_found_together_exactly_when_both_halves_of_their_keys_are_equal() throws IOException {
        long[] highs = {0, 1, 1L << 56, -1, Long.MIN_VALUE};
        long[] lows = {0, 1, -1, 7};
        TreeMap<String, List<Long>> expected = new TreeMap<>();
        try (Partitions partitions = new Partitions(folder, "records")) {
            for (long i = 40; i > 0; i--) {
                long high = highs[(int) (i * i % 5)];
                long low = lows[(int) (i / 3 % 4)];
                partitions.add(high, low, i, -i);
                expected.computeIfAbsent(high + "/" + low, unseen -> new ArrayList<>())
                        .add(0, i);
            }
            partitions.add(5, 5, 1, 1);
            expected.values().removeIf(firsts -> firsts.size() < 2);
            TreeMap<String, List<Long>> found = new TreeMap<>();
            partitions.forEachRun((entries, from, to) -> {
                List<Entry> run = Arrays.asList(entries).subList(from, to);
                assertThat(run).allSatisfy(entry -> assertThat(entry.second()).isEqualTo(-entry.first()));
                found.put(
                        run.get(0).high() + "/" + run.get(0).low(),
                        run.stream().map(Entry::first).toList());
            });

            assertThat(found).isEqualTo(expected);
        }
    }

    @Test
    void the_numbers_of_one_county_and_year_spread_over_all_parts_and_none_have_a_hash_in_common() throws IOException {
        int numbers = 20_000;
        Set<Long> highs = new HashSet<>();
        Set<Long> lows = new HashSet<>();
        try (Partitions partitions = new Partitions(folder, "persons")) {
            for (int i = 0; i < numbers; i++) {
                String number = "6422211966%06d01".formatted(i);
                long high = KeyHash.high(number);
                long low = KeyHash.low(number);
                highs.add(high);
                lows.add(low);
                assertThat(high).isNotEqualTo(low);
                partitions.add(high, low, i, 0);
            }
        }

        assertThat(highs).hasSize(numbers);
        assertThat(lows).hasSize(numbers);
        try (Stream<Path> parts = Files.list(folder)) {
            assertThat(parts).hasSize(256).allSatisfy(part -> assertThat(Files.size(part) / 32)
                    .isBetween(numbers / 256L / 2, numbers / 256L * 2));
        }
    }
}
