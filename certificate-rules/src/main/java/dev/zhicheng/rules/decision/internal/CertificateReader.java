package dev.zhicheng.rules.decision.internal;

import dev.zhicheng.core.application.ReadFault;
import dev.zhicheng.core.certificate.CoverImage;
import dev.zhicheng.core.certificate.CoverPage;
import dev.zhicheng.core.certificate.PaperCertificate;
import dev.zhicheng.core.document.DocumentNumber;
import dev.zhicheng.core.document.PartialDate;
import dev.zhicheng.core.text.CleanedText;
import dev.zhicheng.core.text.Parsed;
import dev.zhicheng.core.text.TextCleaner;
import dev.zhicheng.core.title.LevelWord;
import dev.zhicheng.core.title.NonTitle;
import dev.zhicheng.core.title.Series;
import dev.zhicheng.core.title.TitleCatalogue;
import dev.zhicheng.core.title.TitleMatch;
import dev.zhicheng.rules.policy.Fact;
import dev.zhicheng.rules.policy.Scope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes facts of one certificate of an application. */
final class CertificateReader {

    private static final List<Fact> FACTS = Arrays.stream(Fact.values())
            .filter(fact -> fact.scope() == Scope.CERTIFICATE)
            .toList();
    private static final String YES = "YES";
    private static final String NO = "NO";

    private final TitleCatalogue catalogue;

    CertificateReader(TitleCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** {@code earlier} holds issuer and number of the certificates before this one, and is added to. */
    CertificateFacts read(PaperCertificate written, int index, List<ReadFault> faults, Set<String> earlier) {
        FactRow row = new FactRow(Scope.CERTIFICATE);
        String number = FactReader.text(row, Fact.NUMBER, written.number());
        String issuer = FactReader.text(row, Fact.ISSUER, written.issuer());
        FactReader.text(row, Fact.SPECIALITY, written.speciality());
        FactReader.text(row, Fact.LEGEND, written.legend());
        levelWord(row, written.level());
        dates(row, written, index, faults);
        documentNumber(row, written.documentNumber());
        codes(row, written);
        String key = number == null || issuer == null
                ? null
                : TextCleaner.lookupKey(issuer) + '\n' + TextCleaner.lookupKey(number);
        if (key != null) {
            row.set(Fact.DUPLICATE, Code.of(Fact.DUPLICATE, earlier.add(key) ? NO : YES));
        }
        return titled(written, row, images(row, written.images()), key);
    }

    /** The facts of a certificate that differs from one already read in one fact, neither its number nor its issuer. */
    CertificateFacts reread(
            CertificateFacts before, PaperCertificate written, Fact changed, int index, List<ReadFault> faults) {
        FactRow row = before.row().copy();
        List<FactRow> images = before.images();
        for (Fact fact : FACTS) {
            if (Origins.contain(Origins.of(fact), changed)) {
                row.clear(fact);
            }
        }
        switch (changed) {
            case SPECIALITY -> FactReader.text(row, changed, written.speciality());
            case LEGEND -> FactReader.text(row, changed, written.legend());
            case LEVEL_WORD -> levelWord(row, written.level());
            case ISSUED_ON, ACQUIRED_ON -> dates(row, written, index, faults);
            case DOCUMENT_NUMBER -> documentNumber(row, written.documentNumber());
            case ACQUISITION, MEDIUM -> codes(row, written);
            case COVER_1, COVER_2, IMAGE_TYPE, IMAGE_SIZE -> images = images(row, written.images());
            case SERIES, TITLE -> {
                return titled(written, row, images, before.sharedKey());
            }
            default -> throw new IllegalArgumentException("read together with other certificates: " + changed);
        }
        return new CertificateFacts(
                written, row, images, before.match(), before.nonTitle(), before.series(), before.sharedKey());
    }

    private CertificateFacts titled(
            PaperCertificate written, FactRow row, List<FactRow> images, @Nullable String sharedKey) {
        Series series = series(row, written.series());
        String title = FactReader.text(row, Fact.TITLE, written.title());
        TitleMatch match = title == null ? null : catalogue.find(title).orElse(null);
        NonTitle nonTitle = title == null || match != null
                ? null
                : catalogue.findNonTitle(title).orElse(null);
        title(row, title, match, nonTitle, series);
        return new CertificateFacts(written, row, images, match, nonTitle, series, sharedKey);
    }

    private static void codes(FactRow row, PaperCertificate written) {
        if (written.acquisition() != null) {
            row.set(
                    Fact.ACQUISITION,
                    Code.of(Fact.ACQUISITION, written.acquisition().name()));
        }
        row.set(Fact.MEDIUM, Code.of(Fact.MEDIUM, written.medium().name()));
    }

    private @Nullable Series series(FactRow row, @Nullable String written) {
        String text = FactReader.text(row, Fact.SERIES, written);
        if (text == null) {
            return null;
        }
        Series series = catalogue.findSeries(text).orElse(null);
        if (series == null) {
            row.set(Fact.SERIES, new Unreadable("NOT_IN_CATALOGUE"));
        }
        return series;
    }

    private static void title(
            FactRow row,
            @Nullable String title,
            @Nullable TitleMatch match,
            @Nullable NonTitle nonTitle,
            @Nullable Series series) {
        if (title == null) {
            return;
        }
        String standing = match != null ? "CATALOGUE" : nonTitle != null ? "NON_TITLE" : "UNKNOWN";
        row.set(Fact.TITLE_STANDING, Code.of(Fact.TITLE_STANDING, standing));
        if (match != null) {
            row.set(Fact.TITLE_LEVEL, Code.of(Fact.TITLE_LEVEL, match.level().name()));
            if (series != null) {
                row.set(Fact.TITLE_IN_SERIES, Code.of(Fact.TITLE_IN_SERIES, match.isIn(series) ? YES : NO));
            }
        }
    }

    private void levelWord(FactRow row, @Nullable String written) {
        String text = FactReader.text(row, Fact.LEVEL_WORD, written);
        if (text != null) {
            LevelWord word = catalogue.findLevelWord(text).orElse(null);
            row.set(
                    Fact.LEVEL_WORD,
                    word == null ? new Unreadable("NOT_A_LEVEL_WORD") : Code.of(Fact.LEVEL_WORD, word.name()));
        }
    }

    private static void dates(FactRow row, PaperCertificate written, int index, List<ReadFault> faults) {
        String path = faults.isEmpty() ? "" : "certificates[" + index + "].";
        FactReader.date(row, Fact.ISSUED_ON, written.issuedOn(), faults, path + "issuedOn");
        FactReader.date(row, Fact.ACQUIRED_ON, written.acquiredOn(), faults, path + "acquiredOn");
        row.set(Fact.ACQUISITION_DATE, row.get(basis(row)));
    }

    /** The fact that says when it was acquired: 取得时间 where it is given, else 发证时间. */
    static Fact basis(FactRow row) {
        return row.get(Fact.ACQUIRED_ON) == null ? Fact.ISSUED_ON : Fact.ACQUIRED_ON;
    }

    private static void documentNumber(FactRow row, @Nullable String written) {
        CleanedText cleaned = TextCleaner.clean(written);
        FactReader.note(row, Fact.DOCUMENT_NUMBER, cleaned);
        if (written == null || cleaned.text() == null) {
            return;
        }
        Parsed<DocumentNumber, DocumentNumber.Fault> parsed = DocumentNumber.parse(written);
        DocumentNumber number = parsed.orNull();
        row.set(Fact.DOCUMENT_NUMBER, FactReader.readOr(parsed, number));
        if (number != null) {
            String form = number.deviations().isEmpty() ? "STANDARD" : "DEVIATING";
            row.set(Fact.DOCUMENT_FORM, Code.of(Fact.DOCUMENT_FORM, form));
            row.set(Fact.DOCUMENT_YEAR, PartialDate.ofYear(number.year()));
        }
    }

    private static List<FactRow> images(FactRow certificate, List<CoverImage> images) {
        List<FactRow> rows = new ArrayList<>(images.size());
        for (CoverImage image : images) {
            FactRow row = new FactRow(Scope.IMAGE);
            CleanedText type = TextCleaner.clean(image.mediaType());
            row.set(Fact.IMAGE_TYPE, type.text() == null ? null : type.text().toLowerCase(Locale.ROOT));
            row.set(Fact.IMAGE_SIZE, image.size());
            rows.add(row);
            if (image.page() == CoverPage.COVER_1) {
                certificate.set(Fact.COVER_1, CoverPage.COVER_1.name());
            } else if (image.page() == CoverPage.COVER_2) {
                certificate.set(Fact.COVER_2, CoverPage.COVER_2.name());
            }
        }
        return List.copyOf(rows);
    }
}
