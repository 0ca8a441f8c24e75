package dev.zhicheng.rules.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.zhicheng.rules.policy.Condition.DateTest;
import dev.zhicheng.rules.policy.Condition.Order;
import dev.zhicheng.rules.policy.PolicyFault.Kind;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class ConditionReaderTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final LocalDate DAY = LocalDate.of(2015, 1, 1);

    static Stream<Arguments> questions() {
        return Stream.of(
                arguments("{'absent':'certificate.title'}", new Condition.Absent(Fact.TITLE)),
                arguments("{'invalid':'submittedOn'}", new Condition.Invalid(Fact.SUBMITTED_ON, Set.of())),
                arguments(
                        "{'invalid':'applicant.citizenId','faults':['MASKED']}",
                        new Condition.Invalid(Fact.CITIZEN_ID, Set.of("MASKED"))),
                arguments("{'normalised':'certificate.title'}", new Condition.Normalised(Fact.TITLE)),
                arguments("{'normalised':'certificate.issuedOn'}", new Condition.Normalised(Fact.ISSUED_ON)),
                arguments("{'normalised':'certificate.level'}", new Condition.Normalised(Fact.LEVEL_WORD)),
                arguments("{'is':'certificate.medium','in':['PAPER']}", new Condition.Is(Fact.MEDIUM, Set.of("PAPER"))),
                arguments(
                        "{'is':'certificate.titleLevel','in':['FULL_SENIOR','ASSOCIATE_SENIOR']}",
                        new Condition.Is(Fact.TITLE_LEVEL, Set.of("FULL_SENIOR", "ASSOCIATE_SENIOR"))),
                arguments(
                        "{'listed':'certificate.issuer','list':'issuers'}",
                        new Condition.Listed(Fact.ISSUER, "issuers")),
                arguments(
                        "{'classed':'certificate.legend','by':'legends','in':['LIMITED']}",
                        new Condition.Classed(Fact.LEGEND, "legends", Set.of("LIMITED"))),
                arguments(date("before"), new Condition.DateIs(Fact.ISSUED_ON, DateTest.BEFORE, DAY)),
                arguments(date("from"), new Condition.DateIs(Fact.ISSUED_ON, DateTest.FROM, DAY)),
                arguments(date("after"), new Condition.DateIs(Fact.ISSUED_ON, DateTest.AFTER, DAY)),
                arguments(date("straddles"), new Condition.DateIs(Fact.ISSUED_ON, DateTest.STRADDLES, DAY)),
                arguments(date("beginsBefore"), new Condition.DateIs(Fact.ISSUED_ON, DateTest.BEGINS_BEFORE, DAY)),
                arguments(
                        "{'whollyBefore':'certificate.issuedOn','other':'applicant.birthDate','plusYears':18}",
                        new Condition.DatesAre(Fact.ISSUED_ON, Order.BEFORE, Fact.BIRTH_DATE, 18)),
                arguments(
                        "{'whollyBefore':'certificate.issuedOn','other':'applicant.birthDate','plusYears':-150}",
                        new Condition.DatesAre(Fact.ISSUED_ON, Order.BEFORE, Fact.BIRTH_DATE, -150)),
                arguments(
                        "{'whollyAfter':'certificate.issuedOn','other':'submittedOn'}",
                        new Condition.DatesAre(Fact.ISSUED_ON, Order.AFTER, Fact.SUBMITTED_ON, 0)),
                arguments("{'over':'image.size','limit':0}", new Condition.Over(Fact.IMAGE_SIZE, 0)),
                arguments(
                        "{'disjoint':'certificate.level','with':'certificate.titleLevel'}",
                        new Condition.Disjoint(Fact.LEVEL_WORD, Fact.TITLE_LEVEL)),
                arguments(
                        "{'not':{'absent':'certificate.title'}}", new Condition.Not(new Condition.Absent(Fact.TITLE))),
                arguments(
                        "{'all':[{'absent':'certificate.title'},{'any':[{'absent':'certificate.series'}]}]}",
                        new Condition.All(List.of(
                                new Condition.Absent(Fact.TITLE),
                                new Condition.Any(List.of(new Condition.Absent(Fact.SERIES)))))));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void a_question_is_read_as_it_is_written(String when, Condition condition) {
        PolicyLoad load = load(when);

        assertThat(load.faults()).isEmpty();
        assertThat(load.orThrow().rules())
                .filteredOn(rule -> rule.id().equals("not-senior"))
                .extracting(Rule::when)
                .containsExactly(condition);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {'normalised':'image.size'}                                              | TYPE      | normalised
            {'is':'certificate.title','in':['X']}                                    | TYPE      | is
            {'from':'certificate.title','date':'2020-01-01'}                         | TYPE      | from
            {'from':'certificate.issuedOn','date':'2021-02-29'}                      | VALUE     | date
            {'from':'certificate.issuedOn','date':''}                                | VALUE     | date
            {'from':'certificate.issuedOn'}                                          | MISSING   | date
            {'whollyAfter':'certificate.title','other':'submittedOn'}                | TYPE      | whollyAfter
            {'whollyAfter':'certificate.issuedOn','other':'certificate.title'}       | TYPE      | other
            {'whollyAfter':'submittedOn','other':'submittedOn','plusYears':151}      | VALUE     | plusYears
            {'whollyAfter':'submittedOn','other':'submittedOn','plusYears':-151}     | VALUE     | plusYears
            {'listed':'certificate.issuedOn','list':'issuers'}                       | TYPE      | listed
            {'listed':'certificate.issuer','list':''}                                | VALUE     | list
            {'classed':'certificate.issuedOn','by':'legends','in':['LIMITED']}       | TYPE      | classed
            {'classed':'certificate.legend','by':'nobody','in':['LIMITED']}          | REFERENCE | by
            {'classed':'certificate.legend','by':'legends','in':['NOBODY']}          | REFERENCE | in
            {'over':'certificate.title','limit':1}                                   | TYPE      | over
            {'over':'image.size','limit':-1}                                         | VALUE     | limit
            {'over':'image.size','limit':1.5}                                        | VALUE     | limit
            {'disjoint':'certificate.title','with':'certificate.level'}              | TYPE      | disjoint
            {'disjoint':'certificate.level','with':'certificate.title'}              | TYPE      | with
            {'is':'certificate.medium','in':['PAPER','PAPER']}                       | DUPLICATE | in/1
            {'is':'certificate.medium','in':['']}                                    | VALUE     | in/0
            {'absent':''}                                                            | VALUE     | absent
            {'absent':'it'}                                                          | REFERENCE | absent
            {'absent':'certificate.title','of':1}                                    | UNKNOWN_KEY | of
            {'is':'certificate.colour','in':['RED']}                                 | REFERENCE | is
            {'invalid':'certificate.colour','faults':['FADED']}                      | REFERENCE | invalid
            {'over':'image.colour','limit':1}                                        | REFERENCE | over
            {'listed':'certificate.colour','list':'issuers'}                         | REFERENCE | listed
            {'disjoint':'certificate.level','with':'certificate.colour'}             | REFERENCE | with
            {'whollyAfter':'certificate.colour','other':'submittedOn'}               | REFERENCE | whollyAfter
            {'all':[]}                                                               | VALUE     | all
            {'any':[1]}                                                              | VALUE     | any/0
            {'not':[]}                                                               | VALUE     | not
            """)
    void a_fault_of_a_question_is_told_once_and_at_its_place(String when, Kind kind, String place) {
        assertThat(load(when).faults())
                .extracting(PolicyFault::kind, fault -> fault.pointer().replaceFirst("/rules/[0-9]+/when/", ""))
                .containsExactly(tuple(kind, place));
    }

    @Test
    void a_fact_that_the_policy_does_not_declare_is_told_where_it_is_used_and_nowhere_else() {
        PolicyLoad load = EditedPolicy.load(policy -> {
            Iterator<JsonNode> facts = policy.withArray("facts").elements();
            while (facts.hasNext()) {
                if (facts.next().path("id").asText().equals("certificate.acquisition")) {
                    facts.remove();
                }
            }
        });

        assertThat(load.faults()).hasSizeGreaterThan(2).allSatisfy(fault -> {
            assertThat(fault.kind()).isEqualTo(Kind.REFERENCE);
            assertThat(fault.message()).isEqualTo("the policy does not declare the fact certificate.acquisition");
        });
    }

    @Test
    void a_rule_for_each_of_several_facts_tells_of_those_that_there_are_not() {
        PolicyLoad load = EditedPolicy.load(policy -> EditedPolicy.rule(policy, "missing")
                .withArray("forEach")
                .add("certificate.colour")
                .add("certificate.size"));

        assertThat(load.faults())
                .extracting(PolicyFault::message)
                .containsExactly("there is no fact certificate.colour", "there is no fact certificate.size");
    }

    private static String date(String operator) {
        return "{'" + operator + "':'certificate.issuedOn','date':'2015-01-01'}";
    }

    /** 宁夏 with that condition in a rule whose field every scope knows. */
    private static PolicyLoad load(String when) {
        return EditedPolicy.load(policy -> {
            try {
                EditedPolicy.rule(policy, "not-senior")
                        .put("field", "submittedOn")
                        .set("when", JSON.readTree(when.replace('\'', '"')));
            } catch (JsonProcessingException impossible) {
                throw new IllegalArgumentException(impossible);
            }
        });
    }
}
