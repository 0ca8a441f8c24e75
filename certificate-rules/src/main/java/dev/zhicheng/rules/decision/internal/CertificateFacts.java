package dev.zhicheng.rules.decision.internal;

import dev.zhicheng.core.certificate.PaperCertificate;
import dev.zhicheng.core.title.NonTitle;
import dev.zhicheng.core.title.Series;
import dev.zhicheng.core.title.TitleLevel;
import dev.zhicheng.core.title.TitleMatch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one certificate.
 *
 * @param written the certificate as written
 * @param row its facts
 * @param images the facts of its images, in order
 * @param match what the catalogue says of the title, or null
 * @param nonTitle why the title is none, or null
 * @param series the series the text resolves to, or null
 * @param sharedKey issuer and number in the form in which they are compared, or null when either is absent
 */
public record CertificateFacts(
        PaperCertificate written,
        FactRow row,
        List<FactRow> images,
        @Nullable TitleMatch match,
        @Nullable NonTitle nonTitle,
        @Nullable Series series,
        @Nullable String sharedKey) {

    /** The level of the title; null when it is not in the catalogue. */
    public @Nullable TitleLevel level() {
        return match == null ? null : match.level();
    }

    /** Certificates hold what is personal; only their number of images is told. */
    @Override
    public String toString() {
        return "CertificateFacts[images=" + images.size() + "]";
    }
}
