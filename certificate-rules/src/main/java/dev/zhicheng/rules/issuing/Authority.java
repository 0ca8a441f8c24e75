package dev.zhicheng.rules.issuing;

import java.time.ZoneId;
import java.util.Objects;

/**
 * Who issues electronic certificates.
 *
 * @param id its short identifier in credentials, as the trust list has it, at most 16 bytes, not null
 * @param name 发证单位 as certificates print it, not null
 * @param zone whose calendar tells the day of issue, not null
 */
public record Authority(String id, String name, ZoneId zone) {

    /** Refuses null. */
    public Authority {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(zone, "zone");
    }
}
