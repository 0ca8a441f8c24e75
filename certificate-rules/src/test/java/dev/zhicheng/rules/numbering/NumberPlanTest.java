package dev.zhicheng.rules.numbering;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.zhicheng.core.title.TitleLevel;
import dev.zhicheng.rules.numbering.NumberPlan.Fault;
import dev.zhicheng.rules.policy.Policy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class NumberPlanTest {

    private static JsonNode json(String text) throws JsonProcessingException {
        return new JsonMapper().readTree(text.replace('\'', '"'));
    }

    @Test
    void the_policy_of_宁夏_numbers_by_region_year_series_and_level() {
        NumberPlan plan =
                NumberPlan.read(Policy.bundled("ningxia-2021").number()).get();
        NumberContext facts = plan.context(2021).withSeries("09").withLevel(TitleLevel.ASSOCIATE_SENIOR);

        assertThat(plan.scheme().template().print(facts, 1)).startsWith("642021092000001");
        assertThat(plan.scheme().counter(facts)).isEqualTo("yyyy=2021,region2=64,series2=09,level1=2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | NO_TEMPLATE",
                "{'template': 7} | NO_TEMPLATE",
                "{'template': '{serial}'} | TEMPLATE",
                "{'template': '{serial:4}', 'scope': 'yyyy'} | SCOPE",
                "{'template': '{serial:4}', 'scope': ['jahr']} | SCOPE",
                "{'template': '{serial:4}', 'scope': ['yyyy']} | NOT_INJECTIVE",
                "{'template': '{region2}{serial:4}'} | REGION",
                "{'template': '{region6}{serial:4}'} | REGION",
                "{'template': '{region6}{serial:4}', 'region2': '64'} | REGION",
                "{'template': '{region2}{serial:4}', 'region2': 'NX'} | REGION"
            },
            quoteCharacter = '`')
    void a_section_that_is_no_plan_is_refused_by_name(String section, Fault fault) throws JsonProcessingException {
        assertThat(NumberPlan.read(json(section)).faultIfAny()).contains(fault);
    }

    @Test
    void a_scope_that_is_given_is_kept() throws JsonProcessingException {
        NumberPlan plan = NumberPlan.read(
                        json("{'template': '{region6}{yyyy}{serial:4}', 'scope': ['yyyy'], 'region6': '640000'}"))
                .get();

        assertThat(plan.scheme().scope()).containsExactly(NumberToken.YYYY);
        assertThat(plan.scheme().counter(plan.context(2021))).isEqualTo("yyyy=2021");
    }
}
