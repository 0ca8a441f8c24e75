package dev.zhicheng.core.certificate;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.zhicheng.core.identity.CitizenId;
import dev.zhicheng.core.identity.Masking;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whom an electronic certificate names. Sex and birth date are those of the identity number.
 *
 * @param name 姓名 in its cleaned form, not null
 * @param citizenId 身份证号, or null where a province does not print one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CertificateHolder(String name, @Nullable CitizenId citizenId) {

    /** Refuses a null name. */
    public CertificateHolder {
        Objects.requireNonNull(name, "name");
    }

    /** The record's parts, every identity number masked. */
    @Override
    public String toString() {
        return Masking.describe(this);
    }
}
