package dev.zhicheng.rules.issuing;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;

/**
 * Who issues electronic certificates.
 *
 * @param id its short identifier in credentials, as the trust list has it, at most 16 bytes, not null
 * @param name 发证单位 as certificates print it, not null
 * @param zone whose calendar tells the day of issue, not null
 */
public record Authority(String id, String name, ZoneId zone) {

    private static final String BEIJING = "Asia/Shanghai";

    /** Refuses null. */
    public Authority {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(zone, "zone");
    }

    /**
     * The authority that allots the numbers (三(三)), as the {@code issuer} of a policy's number section names it: {@code
     * {"id": "nx-hrss", "name": "宁夏回族自治区人力资源和社会保障厅"}}, with a {@code zone} where it is not Beijing's.
     *
     * @param section the number section, not null
     * @return empty when the section names none, or a zone that does not exist
     */
    public static Optional<Authority> read(JsonNode section) {
        JsonNode issuer = section.path("issuer");
        if (!issuer.path("id").isTextual() || !issuer.path("name").isTextual()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Authority(
                    issuer.path("id").textValue(),
                    issuer.path("name").textValue(),
                    ZoneId.of(issuer.path("zone").asText(BEIJING))));
        } catch (DateTimeException noSuchZone) {
            return Optional.empty();
        }
    }
}
