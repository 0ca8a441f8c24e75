package dev.zhicheng.samples.benchmarks.values;

import cn.hutool.core.util.IdcardUtil;
import dev.zhicheng.core.identity.CitizenId;
import dev.zhicheng.core.text.Parsed;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** Validity of 18-character identity numbers, nine right ones to one with a false check character or date. */
@State(Scope.Benchmark)
@Fork(1)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CitizenIdBenchmark {

    private static final int COUNT = 1000;
    private static final String[] REGIONS = {"642221", "640402", "640104", "110105", "320106"};

    private final String[] ids = new String[COUNT];

    /** Makes the numbers and refuses to measure if the four do not agree on each of them. */
    @Setup
    public void makeNumbers() {
        Random random = new Random(20210910);
        for (int i = 0; i < COUNT; i++) {
            LocalDate birth = LocalDate.of(1950, 1, 1).plusDays(random.nextInt(18_000));
            String digits = REGIONS[random.nextInt(REGIONS.length)]
                    + birth.format(DateTimeFormatter.BASIC_ISO_DATE)
                    + (100 + random.nextInt(900));
            ids[i] = withCheck(i % 20 == 0 ? digits.substring(0, 10) + "0230" + digits.substring(14) : digits);
            if (i % 20 == 10) {
                char last = ids[i].charAt(17);
                ids[i] = ids[i].substring(0, 17) + (last == '5' ? '6' : '5');
            }
            boolean valid = i % 10 != 0;
            if (CitizenId.isValid(ids[i]) != valid
                    || CitizenId.parse(ids[i]).isValue() != valid
                    || IdcardUtil.isValidCard(ids[i]) != valid
                    || HandWrittenCheck.isValid(ids[i]) != valid) {
                throw new IllegalStateException("no agreement on number " + i);
            }
        }
    }

    private static String withCheck(String digits) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (digits.charAt(i) - '0') * ((1 << (17 - i)) % 11);
        }
        return digits + "10X98765432".charAt(sum % 11);
    }

    /** Ours, yes or no. */
    @Benchmark
    @OperationsPerInvocation(COUNT)
    public void ourValidity(Blackhole sink) {
        for (String id : ids) {
            sink.consume(CitizenId.isValid(id));
        }
    }

    /** Ours, with the value or its fault. */
    @Benchmark
    @OperationsPerInvocation(COUNT)
    public void ourParse(Blackhole sink) {
        for (String id : ids) {
            Parsed<CitizenId, CitizenId.Fault> parsed = CitizenId.parse(id);
            sink.consume(parsed);
        }
    }

    /** hutool's. */
    @Benchmark
    @OperationsPerInvocation(COUNT)
    public void hutool(Blackhole sink) {
        for (String id : ids) {
            sink.consume(IdcardUtil.isValidCard(id));
        }
    }

    /** The limit. */
    @Benchmark
    @OperationsPerInvocation(COUNT)
    public void handWritten(Blackhole sink) {
        for (String id : ids) {
            sink.consume(HandWrittenCheck.isValid(id));
        }
    }
}
