package dev.zhicheng.core.certificate;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.zhicheng.core.identity.Masking;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A paper certificate as its holder describes it (四, 附件2). Every text is kept as written; may it be converted? is a
 * question for the rules.
 *
 * @param number 证书编号, the paper number, or null
 * @param series 系列名称, or null
 * @param title 资格名称, or null
 * @param speciality 专业名称, or null
 * @param level 级别, a level word such as 副高级, or null
 * @param issuedOn 发证时间 as written, or null
 * @param acquiredOn 取得时间 as written, or null
 * @param issuer 发证单位, or null
 * @param documentNumber 职称任职文件编号, or null
 * @param acquisition 取得方式, or null
 * @param legend 封二字样: the text that limits validity, 无 or NONE when somebody looked and there is none, null when
 *     nobody looked
 * @param medium paper unless said otherwise
 * @param images pictures of its pages; an absent list is an empty one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PaperCertificate(
        @Nullable String number,
        @Nullable String series,
        @Nullable String title,
        @Nullable String speciality,
        @Nullable String level,
        @Nullable String issuedOn,
        @Nullable String acquiredOn,
        @Nullable String issuer,
        @Nullable String documentNumber,
        @Nullable Acquisition acquisition,
        @Nullable String legend,
        @JsonProperty(defaultValue = "PAPER") Medium medium,
        @JsonProperty(defaultValue = "[]") List<CoverImage> images) {

    /** Copies the list; an absent medium is paper. */
    public PaperCertificate {
        medium = medium == null ? Medium.PAPER : medium;
        images = images == null ? List.of() : List.copyOf(images);
    }

    /** The record's parts, every identity number masked. */
    @Override
    public String toString() {
        return Masking.describe(this);
    }
}
