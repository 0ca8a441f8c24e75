package dev.zhicheng.rules.decision;

import dev.zhicheng.core.certificate.CertificateHolder;
import dev.zhicheng.core.document.PartialDate;
import dev.zhicheng.core.title.TitleLevel;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an electronic certificate takes over from a convertible paper one, cleaned and read, so that nobody reads it twice.
 * The title is the one on the paper, never a newer name for it. Immutable and thread-safe.
 *
 * @param holder name and identity number in their normal forms
 * @param seriesCode the catalogue's code of the series, or null when the text resolved to none and the title does not tell
 * @param seriesName the catalogue's name of the series, or null when there is no code
 * @param series 系列 as written on the paper, cleaned
 * @param title 资格名称 as written on the paper, cleaned
 * @param speciality 专业, cleaned
 * @param level the catalogue's level of the title
 * @param acquiredOn 取得时间, else 发证时间
 * @param documentNumber 任职文件 in its canonical form
 * @param issuer 发证单位, cleaned
 * @param paperNumber 证书编号 of the paper certificate, cleaned
 */
public record ResolvedCertificate(
        CertificateHolder holder,
        @Nullable String seriesCode,
        @Nullable String seriesName,
        String series,
        String title,
        String speciality,
        TitleLevel level,
        PartialDate acquiredOn,
        String documentNumber,
        String issuer,
        String paperNumber) {

    /** Refuses null where a convertible certificate has a value. */
    public ResolvedCertificate {
        Objects.requireNonNull(holder, "holder");
        Objects.requireNonNull(series, "series");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(speciality, "speciality");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(acquiredOn, "acquiredOn");
        Objects.requireNonNull(documentNumber, "documentNumber");
        Objects.requireNonNull(issuer, "issuer");
        Objects.requireNonNull(paperNumber, "paperNumber");
    }
}
