package dev.zhicheng.rules.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CanonicalJsonTest {

    private static final JsonMapper MAPPER = new JsonMapper();

    @Test
    void key_order_and_white_space_do_not_change_the_text() throws Exception {
        assertThat(CanonicalJson.text(MAPPER.readTree("{ \"b\" : [ {\"d\":1, \"c\":null} ], \"a\":\"汇总表\" }")))
                .isEqualTo("{\"a\":\"汇总表\",\"b\":[{\"c\":null,\"d\":1}]}");
    }

    @Test
    void what_is_hashed_is_the_canonical_text_in_UTF_8() throws Exception {
        JsonNode value = MAPPER.readTree("{\"b\":1, \"a\":\"汇总表\"}");

        assertThat(CanonicalJson.bytes(value)).isEqualTo("{\"a\":\"汇总表\",\"b\":1}".getBytes(StandardCharsets.UTF_8));
        assertThat(CanonicalJson.sha256(value)).isEqualTo(Sha256.hex("{\"a\":\"汇总表\",\"b\":1}"));
    }

    @Test
    void the_digest_is_that_of_FIPS_180_4() {
        assertThat(Sha256.hex("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
