package dev.zhicheng.core.certificate;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.zhicheng.core.document.PartialDate;
import dev.zhicheng.core.identity.Masking;
import dev.zhicheng.core.title.TitleLevel;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An electronic certificate (电子证书, 三(三), 五): what its face shows, and the signed credential that its QR carries.
 *
 * <p>It prints the title as the paper certificate has it, never a newer name. Immutable and thread-safe.
 *
 * @param number the unified number (统一编号), not null
 * @param holder whom it names, not null
 * @param seriesCode the series' two-digit code of the catalogue, or null when the text resolved to none
 * @param series 系列, as printed, not null
 * @param title 资格名称, as printed, not null
 * @param speciality 专业, as printed, not null
 * @param level 级别, not null
 * @param acquiredOn 取得时间, else the paper certificate's 发证时间, not null
 * @param documentNumber 任职文件, canonical, not null
 * @param issuer 发证单位 of the electronic certificate, not null
 * @param issuedOn 发证日期 of the electronic certificate, not null
 * @param paperNumber the number of the paper certificate it takes the place of, or null
 * @param supersedes the number of the electronic certificate it takes the place of, or null
 * @param credential the text of its QR (form U or A of the credential format), not null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ElectronicCertificate(
        String number,
        CertificateHolder holder,
        @Nullable String seriesCode,
        String series,
        String title,
        String speciality,
        TitleLevel level,
        PartialDate acquiredOn,
        String documentNumber,
        String issuer,
        LocalDate issuedOn,
        @Nullable String paperNumber,
        @Nullable String supersedes,
        String credential) {

    /** Refuses null where the face must show something. */
    public ElectronicCertificate {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(holder, "holder");
        Objects.requireNonNull(series, "series");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(speciality, "speciality");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(acquiredOn, "acquiredOn");
        Objects.requireNonNull(documentNumber, "documentNumber");
        Objects.requireNonNull(issuer, "issuer");
        Objects.requireNonNull(issuedOn, "issuedOn");
        Objects.requireNonNull(credential, "credential");
    }

    /** The same face with another credential: a face is drawn up first, and what signs it comes after. */
    public ElectronicCertificate withCredential(String text) {
        return new ElectronicCertificate(
                number,
                holder,
                seriesCode,
                series,
                title,
                speciality,
                level,
                acquiredOn,
                documentNumber,
                issuer,
                issuedOn,
                paperNumber,
                supersedes,
                text);
    }

    /** The record's parts, every identity number masked. */
    @Override
    public String toString() {
        return Masking.describe(this);
    }
}
