package dev.zhicheng.core.constraint;

import dev.zhicheng.core.identity.CitizenId;
import dev.zhicheng.core.title.TitleLevel;
import jakarta.validation.ClockProvider;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Payload;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.lang.reflect.Method;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class ConstraintsTest {

    private static final Clock CLOCK =
            Clock.fixed(LocalDate.of(2021, 9, 20).atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC);

    private static final ValidatorFactory FACTORY = Validation.byDefaultProvider()
            .configure()
            .clockProvider((ClockProvider) () -> CLOCK)
            .buildValidatorFactory();

    private static final Validator VALIDATOR = FACTORY.getValidator();

    private static final String ID = "642221196607060001";

    record Holder(
            @HolderName @Nullable String name,
            @CitizenNumber @Nullable String id,
            List<@CitizenNumber String> otherIds,

            @TitleName(levels = {TitleLevel.FULL_SENIOR, TitleLevel.ASSOCIATE_SENIOR}) @Nullable
            String title,

            @OfficialDocumentNumber @Nullable String document,
            @CertificateNumber @Nullable String number,
            @CreditCode @Nullable String issuer) {

        static Holder ofId(@Nullable String id, String... others) {
            return new Holder(null, id, List.of(others), null, null, null, null);
        }
    }

    @Test
    void null_is_valid_everywhere() {
        assertThat(VALIDATOR.validate(Holder.ofId(null))).isEmpty();
    }

    @Test
    void a_right_record_has_no_violation_and_a_wrong_one_has_one_for_each_component() {
        Holder right = new Holder(
                "马晓兰", ID, List.of("810000199001010019"), "高级兽医师", "原人社发〔2019〕210号", "20190123", "11640000999999015K");
        assertThat(VALIDATOR.validate(right)).isEmpty();
        Holder wrong = new Holder("马", ID + "1", List.of(ID, "x"), "工程师", "2019210号", "无", "11640000999999015");
        assertThat(codes(VALIDATOR.validate(wrong)))
                .containsOnly(
                        Map.entry("name", "HolderName.LENGTH"),
                        Map.entry("id", "CitizenNumber.LENGTH"),
                        Map.entry("otherIds[1].<list element>", "CitizenNumber.LENGTH"),
                        Map.entry("title", "TitleName.LEVEL"),
                        Map.entry("document", "OfficialDocumentNumber.BRACKETS"),
                        Map.entry("number", "CertificateNumber.NO_DIGIT"),
                        Map.entry("issuer", "CreditCode.LENGTH"));
    }

    static class Portal {
        void look(@CitizenNumber String id, @Nullable @TitleName String title) {}

        @CertificateNumber
        String number() {
            return "";
        }
    }

    @Test
    void method_parameters_and_return_values_are_checked() throws NoSuchMethodException {
        Method look = Portal.class.getDeclaredMethod("look", String.class, String.class);
        Set<ConstraintViolation<Portal>> violations = VALIDATOR
                .forExecutables()
                .validateParameters(new Portal(), look, new Object[] {"6422211966XXXX0001", "高级技师"});
        assertThat(violations)
                .extracting(ConstraintViolation::getMessageTemplate)
                .containsExactlyInAnyOrder(
                        "{dev.zhicheng.core.constraint.CitizenNumber.MASKED}",
                        "{dev.zhicheng.core.constraint.TitleName.NOT_A_TITLE}");
        Method number = Portal.class.getDeclaredMethod("number");
        assertThat(VALIDATOR.forExecutables().validateReturnValue(new Portal(), number, ""))
                .hasSize(1);
    }

    interface Strict {}

    static class Urgent implements Payload {}

    record Groups(
            @CitizenNumber(legacy = true)
            @CitizenNumber(legacy = false, groups = Strict.class, payload = Urgent.class, message = "18 please")
            String id) {}

    @Test
    void a_constraint_repeats_with_groups_payload_and_a_message_of_the_callers() {
        Groups legacy = new Groups("642221660315001");
        assertThat(VALIDATOR.validate(legacy)).isEmpty();
        ConstraintViolation<Groups> violation =
                VALIDATOR.validate(legacy, Strict.class).iterator().next();
        assertThat(violation.getMessage()).isEqualTo("18 please");
        assertThat(violation.getConstraintDescriptor().getPayload()).containsExactly(Urgent.class);
    }

    record Options(
            @CitizenNumber(kinds = CitizenId.Kind.RESIDENT) @Nullable
            String resident,

            @CitizenNumber(foreignCard = false) @Nullable String noCard,
            @CreditCode(strict = false) @Nullable String credit,
            @OfficialDocumentNumber(strict = true) @Nullable String document,

            @HolderName(latin = false, strict = true) @Nullable
            String name,

            @CertificateNumber(max = 5) @Nullable String number) {}

    @ParameterizedTest
    @CsvSource({
        "resident, 642221196607060001, ''",
        "resident, 810000199001010019, CitizenNumber.KIND",
        "resident, CAN310085010109, CitizenNumber.CHARSET",
        "noCard, CAN310085010109, CitizenNumber.CHARSET",
        "noCard, 932682198501010017, ''",
        "credit, 111000000000133390, ''",
        "credit, 111000000000133391, CreditCode.CHECK_CHARACTER",
        "document, 原人社发〔2019〕210号, ''",
        "document, 原人社发[2019]210号, OfficialDocumentNumber.NONSTANDARD",
        "name, 马晓兰, ''",
        "name, 马 晓兰, HolderName.NOT_NORMAL",
        "name, Li Ma, HolderName.LATIN",
        "number, 20190, ''",
        "number, 201901, CertificateNumber.LENGTH"
    })
    void options_narrow_or_widen_what_is_accepted(String property, String text, String code) {
        Set<ConstraintViolation<Options>> violations = VALIDATOR.validateValue(Options.class, property, text);
        assertThat(codes(violations).values()).containsExactlyElementsOf(code.isEmpty() ? List.of() : List.of(code));
    }

    @Test
    void an_old_foreign_residents_card_is_accepted_by_default() {
        assertThat(VALIDATOR.validate(Holder.ofId("CAN310085010109"))).isEmpty();
    }

    @Test
    void a_birth_after_the_day_of_the_providers_clock_is_refused() {
        assertThat(VALIDATOR.validate(Holder.ofId(bornOn("20210920")))).isEmpty();
        assertThat(codes(VALIDATOR.validate(Holder.ofId(bornOn("20210921")))).values())
                .containsExactly("CitizenNumber.DATE_RANGE");
    }

    @ParameterizedTest
    @CsvSource({"zh, 号码校验码不正确", "en, has a wrong check character", "de, has a wrong check character"})
    void the_message_names_the_fault_in_the_readers_language(Locale locale, String message) {
        Locale machine = Locale.getDefault();
        try {
            Locale.setDefault(locale);
            Validator validator = Validation.byDefaultProvider()
                    .configure()
                    .buildValidatorFactory()
                    .getValidator();
            assertThat(validator.validate(Holder.ofId("642221196607060002")))
                    .extracting(ConstraintViolation::getMessage)
                    .containsExactly(message);
        } finally {
            Locale.setDefault(machine);
        }
    }

    static Stream<Class<?>> constraints() {
        return Stream.of(
                CitizenNumber.class,
                CreditCode.class,
                OfficialDocumentNumber.class,
                HolderName.class,
                TitleName.class,
                CertificateNumber.class);
    }

    @ParameterizedTest
    @MethodSource("constraints")
    void every_fault_has_a_message_in_both_languages(Class<?> constraint) throws ReflectiveOperationException {
        Class<?> validator =
                Class.forName("dev.zhicheng.core.constraint.internal." + constraint.getSimpleName() + "Validator");
        for (String language : List.of("", "_zh")) {
            List<String> keys = Messages.keys("/ContributorValidationMessages" + language + ".properties");
            assertThat(keys).contains(constraint.getName() + ".message");
            for (String fault : Messages.faults(validator)) {
                assertThat(keys).contains(constraint.getName() + "." + fault);
            }
        }
    }

    @Property(tries = 500)
    void any_text_whatever_is_valid_or_not_and_no_message_repeats_it(@ForAll String text) {
        Holder holder = new Holder(text, text, List.of(text), text, text, text, text);
        for (ConstraintViolation<Holder> violation : VALIDATOR.validate(holder)) {
            assertThat(violation.getMessage()).doesNotContain("{");
            if (text.length() > 8) {
                assertThat(violation.getMessage()).doesNotContain(text);
            }
        }
    }

    private static String bornOn(String day) {
        return "0123456789X"
                .chars()
                .mapToObj(check -> "642221" + day + "000" + (char) check)
                .filter(CitizenId::isValid)
                .findFirst()
                .orElseThrow();
    }

    private static <T> Map<String, String> codes(Set<ConstraintViolation<T>> violations) {
        return violations.stream()
                .collect(Collectors.toMap(
                        violation -> violation.getPropertyPath().toString(), violation -> violation
                                .getMessageTemplate()
                                .replace("{dev.zhicheng.core.constraint.", "")
                                .replace("}", "")));
    }
}
