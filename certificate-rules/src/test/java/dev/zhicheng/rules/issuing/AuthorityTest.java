package dev.zhicheng.rules.issuing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.zhicheng.rules.policy.Policy;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class AuthorityTest {

    private static Optional<Authority> read(String section) throws JsonProcessingException {
        return Authority.read(new JsonMapper().readTree(section.replace('\'', '"')));
    }

    @Test
    void the_numbers_of_宁夏_are_allotted_by_its_人社厅_on_days_of_Beijing() {
        assertThat(Authority.read(Policy.bundled("ningxia-2021").number()))
                .contains(new Authority("nx-hrss", "宁夏回族自治区人力资源和社会保障厅", ZoneId.of("Asia/Shanghai")));
    }

    @Test
    void another_zone_is_the_policy_s_to_name() throws JsonProcessingException {
        assertThat(read("{'issuer': {'id': 'xj', 'name': '某厅', 'zone': 'Asia/Urumqi'}}"))
                .contains(new Authority("xj", "某厅", ZoneId.of("Asia/Urumqi")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'issuer': {'name': '某厅'}}",
                "{'issuer': {'id': 7, 'name': '某厅'}}",
                "{'issuer': {'id': 'xj'}}",
                "{'issuer': {'id': 'xj', 'name': '某厅', 'zone': 'Asia/Yuanzhou'}}"
            })
    void a_section_that_names_nobody_has_no_authority(String section) throws JsonProcessingException {
        assertThat(read(section)).isEmpty();
    }
}
