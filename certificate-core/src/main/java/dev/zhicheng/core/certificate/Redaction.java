package dev.zhicheng.core.certificate;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.zhicheng.core.identity.Masking;
import dev.zhicheng.core.title.TitleLevel;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A certificate as one level of disclosure may see it (六(三): 不得披露给任何其他人员和机构). What a level may not see is not in
 * the object, so no serialiser and no log can show it. It decides nothing about who is asking.
 *
 * @param disclosure the level it was made for
 * @param name 姓名, masked for {@link DisclosureLevel#PUBLIC_CHECK}: {@code 马**}
 * @param title 资格名称, as printed
 * @param level 级别
 * @param status what the issuer says of the certificate now, in the issuer's own words, e.g. {@code ISSUED}
 * @param certificate the whole certificate, or null for {@link DisclosureLevel#PUBLIC_CHECK}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Redaction(
        DisclosureLevel disclosure,
        String name,
        String title,
        TitleLevel level,
        String status,
        @Nullable ElectronicCertificate certificate) {

    /** Refuses null but for the certificate, and a whole certificate or a readable name where neither may be seen. */
    public Redaction {
        Objects.requireNonNull(disclosure, "disclosure");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(status, "status");
        if (!disclosure.showsAll() && (certificate != null || !name.equals(Masking.name(name)))) {
            throw new IllegalArgumentException("more than " + disclosure + " may see");
        }
    }

    /**
     * What a level may see of a certificate.
     *
     * @param certificate the certificate
     * @param status what the issuer says of it now
     * @param disclosure who is to see it
     */
    public static Redaction of(ElectronicCertificate certificate, String status, DisclosureLevel disclosure) {
        String name = certificate.holder().name();
        return new Redaction(
                disclosure,
                disclosure.showsAll() ? name : Masking.name(name),
                certificate.title(),
                certificate.level(),
                status,
                disclosure.showsAll() ? certificate : null);
    }

    /** The record's parts, every identity number masked. */
    @Override
    public String toString() {
        return Masking.describe(this);
    }
}
