package dev.zhicheng.house;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HouseRulesTest {

    @Test
    void what_reads_time_place_or_console_is_caught() {
        for (Class<?> offender : new Class<?>[] {
            ReadsToday.class,
            ReadsTodayInAZone.class,
            ReadsTheSystemClock.class,
            FormatsForTheDefaultLocale.class,
            LowersForTheDefaultLocale.class,
            DecodesInTheDefaultCharset.class,
            OpensInTheDefaultCharset.class,
            Prints.class,
            Logs.class
        }) {
            assertThat(violations(offender)).as(offender.getSimpleName()).isPositive();
        }
    }

    @Test
    void what_takes_them_as_arguments_is_not() {
        assertThat(violations(TakesThemAsArguments.class)).isZero();
    }

    private static long violations(Class<?> type) {
        return HouseRules.of("dev.zhicheng.nowhere").stream()
                .filter(rule -> rule.allowEmptyShould(true)
                        .evaluate(new ClassFileImporter().importClasses(type))
                        .hasViolation())
                .count();
    }

    static class ReadsToday {
        Object it = LocalDate.now();
    }

    static class ReadsTodayInAZone {
        Object it = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    static class ReadsTheSystemClock {
        Object it = Clock.systemUTC();
    }

    static class FormatsForTheDefaultLocale {
        Object it = "%d".formatted(1);
    }

    static class LowersForTheDefaultLocale {
        Object it = "I".toLowerCase();
    }

    static class DecodesInTheDefaultCharset {
        Object it = new String(new byte[0]);
    }

    static class OpensInTheDefaultCharset {
        Object it = new InputStreamReader(new ByteArrayInputStream(new byte[0]));
    }

    static class Prints {
        void it() {
            System.out.println();
        }
    }

    static class Logs {
        Object it = Logger.getLogger("it");
    }

    static class TakesThemAsArguments {
        Object it(Clock clock, Locale locale) {
            Instant now = clock.instant();
            return LocalDate.now(clock)
                    + String.format(locale, "%d", 1)
                    + "I".toLowerCase(Locale.ROOT)
                    + new String(new byte[0], StandardCharsets.UTF_8)
                    + now;
        }
    }
}
