package dev.zhicheng.core.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.zhicheng.core.identity.Masking;
import org.jspecify.annotations.Nullable;

/**
 * The holder, as written in the application (四). Nothing here is checked: what is wrong with it is for the rules to say.
 *
 * @param name 姓名 as written, or null
 * @param citizenId 身份证号 as written, or null; masked in {@link #toString()}
 * @param employment 在职状态, or null
 * @param employer 所在单位, or null
 * @param socialInsuranceRegion the GB/T 2260 code of the district of the holder's 社保关系 (二(1)), or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Applicant(
        @Nullable String name,
        @Nullable String citizenId,
        @Nullable Employment employment,
        @Nullable Employer employer,
        @Nullable String socialInsuranceRegion) {

    /** The record's parts, every identity number masked. */
    @Override
    public String toString() {
        return Masking.describe(this);
    }
}
