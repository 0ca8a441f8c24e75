package dev.zhicheng.rules.ledger;

import java.util.Objects;

/**
 * The policy under which a certificate was decided.
 *
 * @param id its id, not null
 * @param version its version, not null
 * @param sha256 the SHA-256 of its data, hex, not null
 */
public record PolicyStamp(String id, String version, String sha256) {

    /** Refuses null. */
    public PolicyStamp {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(sha256, "sha256");
    }
}
