package dev.zhicheng.house;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.text.Collator;
import java.text.DateFormat;
import java.text.DecimalFormat;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Calendar;
import java.util.Date;
import java.util.Formatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Scanner;
import java.util.Set;
import java.util.TimeZone;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/**
 * What may not stand in the library's main code, because time, place and output are the caller's: a reader of the clock, a
 * default locale, zone or charset, a logger, the console.
 */
public final class HouseRules {

    private static final Set<Class<?>> LOCALE_ZONE_OR_CHARSET = Set.of(
            Locale.class, ZoneId.class, TimeZone.class, Charset.class, CharsetDecoder.class, CharsetEncoder.class);

    /** Methods that read a default when they are called without the argument that would replace it. */
    private static final Map<Class<?>, Set<String>> DEFAULT_READERS = Map.ofEntries(
            Map.entry(Locale.class, Set.of("getDefault")),
            Map.entry(ZoneId.class, Set.of("systemDefault")),
            Map.entry(TimeZone.class, Set.of("getDefault")),
            Map.entry(Charset.class, Set.of("defaultCharset")),
            Map.entry(String.class, Set.of("toLowerCase", "toUpperCase", "getBytes", "formatted", "format")),
            Map.entry(DateTimeFormatter.class, Set.of("ofPattern", "ofLocalizedDate", "ofLocalizedDateTime")),
            Map.entry(NumberFormat.class, Set.of("getInstance", "getIntegerInstance", "getPercentInstance")),
            Map.entry(DateFormat.class, Set.of("getInstance", "getDateInstance", "getDateTimeInstance")),
            Map.entry(Collator.class, Set.of("getInstance")),
            Map.entry(Calendar.class, Set.of("getInstance")),
            Map.entry(ResourceBundle.class, Set.of("getBundle")));

    /** Types whose constructors read a default unless a locale or charset is among their arguments. */
    private static final Set<Class<?>> DEFAULT_TAKERS = Set.of(
            InputStreamReader.class,
            OutputStreamWriter.class,
            PrintStream.class,
            PrintWriter.class,
            Scanner.class,
            Formatter.class,
            DecimalFormat.class,
            MessageFormat.class);

    private HouseRules() {}

    /** The rules for the classes below {@code basePackage}, whose direct sub-packages must not depend on each other in a circle. */
    public static List<ArchRule> of(String basePackage) {
        return List.of(noCycles(basePackage), noClock(), noDefaults(), noConsole(), noLogging(), noFramework());
    }

    private static ArchRule noCycles(String basePackage) {
        return slices().matching(basePackage + ".(*)..").should().beFreeOfCycles();
    }

    private static ArchRule noClock() {
        return noClasses()
                .should()
                .callMethodWhere(target(describe("reads a clock", HouseRules::readsClock)))
                .orShould()
                .callConstructor(Date.class)
                .because("time comes in as a day, an instant or an InstantSource");
    }

    private static ArchRule noDefaults() {
        return noClasses()
                .should()
                .callCodeUnitWhere(describe("read a default locale, zone or charset", HouseRules::readsDefault))
                .because("the same input gives the same bytes on every machine");
    }

    private static ArchRule noConsole() {
        return noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .because("the library returns what it has to say");
    }

    private static ArchRule noLogging() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.util.logging..", "org.slf4j..", "org.apache.logging..", "org.apache.commons.logging..")
                .because("logging is the caller's, and a log is where identity numbers leak");
    }

    private static ArchRule noFramework() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..", "jakarta.inject..", "jakarta.enterprise..", "jakarta.servlet..")
                .because("the library is embedded by whatever framework the caller has");
    }

    private static boolean readsClock(CodeUnitCallTarget target) {
        JavaClass owner = target.getOwner();
        String name = target.getName();
        if (name.equals("now") && owner.getPackageName().startsWith("java.time")) {
            return takesNone(target, Set.of(Clock.class));
        }
        return owner.isEquivalentTo(System.class) && name.equals("currentTimeMillis")
                || owner.isEquivalentTo(InstantSource.class) && name.equals("system")
                || owner.isEquivalentTo(Clock.class) && name.startsWith("system");
    }

    private static boolean readsDefault(JavaCall<?> call) {
        CodeUnitCallTarget target = call.getTarget();
        JavaClass owner = target.getOwner();
        if (owner.isEquivalentTo(ResourceBundle.class) && target.getName().equals("getBundle")) {
            return takesNone(target, Set.of(Locale.class));
        }
        if (target.getName().equals("<init>")) {
            return owner.isEquivalentTo(String.class) && readsBytes(target)
                    || DEFAULT_TAKERS.stream().anyMatch(owner::isEquivalentTo) && readsDefaultIn(target);
        }
        return DEFAULT_READERS.entrySet().stream()
                .anyMatch(entry -> owner.isEquivalentTo(entry.getKey())
                        && entry.getValue().contains(target.getName())
                        && takesNone(target, LOCALE_ZONE_OR_CHARSET));
    }

    private static boolean readsBytes(CodeUnitCallTarget target) {
        boolean bytes = target.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(byte[].class));
        return bytes && takesNone(target, LOCALE_ZONE_OR_CHARSET);
    }

    /** A writer around a writer reads no default; around a stream, or a pattern alone, it does. */
    private static boolean readsDefaultIn(CodeUnitCallTarget target) {
        boolean needed = target.getRawParameterTypes().stream()
                .anyMatch(type -> type.isEquivalentTo(InputStream.class)
                        || type.isEquivalentTo(OutputStream.class)
                        || type.isEquivalentTo(String.class));
        return needed && takesNone(target, LOCALE_ZONE_OR_CHARSET) && !takesSymbols(target);
    }

    private static boolean takesSymbols(CodeUnitCallTarget target) {
        return target.getRawParameterTypes().stream()
                .anyMatch(type -> type.getSimpleName().equals("DecimalFormatSymbols"));
    }

    private static boolean takesNone(CodeUnitCallTarget target, Set<Class<?>> types) {
        return target.getRawParameterTypes().stream()
                .noneMatch(parameter -> types.stream().anyMatch(parameter::isEquivalentTo));
    }
}
