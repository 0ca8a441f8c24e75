package dev.zhicheng.samples.benchmarks.rules;

import dev.zhicheng.core.application.Applicant;
import dev.zhicheng.core.application.Application;
import dev.zhicheng.core.application.Employer;
import dev.zhicheng.core.certificate.CoverImage;
import dev.zhicheng.core.certificate.CoverPage;
import dev.zhicheng.core.certificate.PaperCertificate;
import dev.zhicheng.core.document.DocumentNumber;
import dev.zhicheng.core.document.PartialDate;
import dev.zhicheng.core.identity.CitizenId;
import dev.zhicheng.core.identity.PersonName;
import dev.zhicheng.core.text.CleanedText;
import dev.zhicheng.core.text.Parsed;
import dev.zhicheng.core.text.TextCleaner;
import dev.zhicheng.core.title.LevelWord;
import dev.zhicheng.core.title.Series;
import dev.zhicheng.core.title.TitleCatalogue;
import dev.zhicheng.core.title.TitleMatch;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads an application for the peers, with the values of certificate-core as anybody would who uses another rule engine. */
final class CaseReader {

    private final TitleCatalogue catalogue;

    CaseReader(TitleCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    CaseFile read(Application application) {
        Applicant applicant = application.applicant();
        CleanedText submitted = TextCleaner.clean(application.submittedOn());
        PartialDate submittedOn = date(submitted);
        CleanedText name = TextCleaner.cleanName(applicant.name());
        CleanedText number = TextCleaner.clean(applicant.citizenId());
        Parsed<CitizenId, CitizenId.Fault> parsed =
                number.text() == null ? null : parse(number.text(), submittedOn == null ? null : submittedOn.latest());
        CitizenId id = parsed == null ? null : parsed.orNull();
        Employer employer = applicant.employer();
        CaseFile file = new CaseFile(
                new DateField(submitted.text() != null, submittedOn, isNormalised(submitted)),
                field(name, name.text() == null ? null : PersonName.parse(name.text())),
                field(number, parsed),
                id != null && id.wasLegacy(),
                id == null ? null : id.birthDate(),
                applicant.employment(),
                text(employer == null ? null : employer.name()),
                text(applicant.socialInsuranceRegion()));
        List<PaperCase> certificates =
                new ArrayList<>(application.certificates().size());
        Set<String> earlier = new HashSet<>();
        for (PaperCertificate written : application.certificates()) {
            certificates.add(certificate(written, certificates.size(), earlier));
        }
        file.setCertificates(certificates);
        return file;
    }

    private PaperCase certificate(PaperCertificate written, int index, Set<String> earlier) {
        TextField number = text(written.number());
        TextField issuer = text(written.issuer());
        boolean comparable = number.getText() != null && issuer.getText() != null;
        CleanedText seriesText = TextCleaner.clean(written.series());
        Series series = seriesText.text() == null
                ? null
                : catalogue.findSeries(seriesText.text()).orElse(null);
        TextField title = text(written.title());
        TitleMatch match =
                title.getText() == null ? null : catalogue.find(title.getText()).orElse(null);
        CleanedText level = TextCleaner.clean(written.level());
        LevelWord word = level.text() == null
                ? null
                : catalogue.findLevelWord(level.text()).orElse(null);
        CleanedText document = TextCleaner.clean(written.documentNumber());
        Parsed<DocumentNumber, DocumentNumber.Fault> parsed =
                document.text() == null ? null : DocumentNumber.parse(written.documentNumber());
        DocumentNumber documentNumber = parsed == null ? null : parsed.orNull();
        return new PaperCase(
                index,
                number,
                field(seriesText, series != null),
                title,
                standing(title, match),
                match == null ? null : match.level(),
                match != null && series != null && !match.isIn(series),
                text(written.speciality()),
                field(level, word != null),
                word,
                dateField(written.issuedOn()),
                dateField(written.acquiredOn()),
                issuer,
                field(document, parsed),
                documentNumber != null && !documentNumber.deviations().isEmpty(),
                documentNumber == null ? null : documentNumber.year(),
                written.acquisition(),
                text(written.legend()),
                written.medium(),
                comparable && !earlier.add(issuer.getKey() + '\n' + number.getKey()),
                images(written.images(), index),
                has(written, CoverPage.COVER_1),
                has(written, CoverPage.COVER_2));
    }

    private String standing(TextField title, @Nullable TitleMatch match) {
        if (title.getText() == null) {
            return "";
        }
        if (match != null) {
            return "CATALOGUE";
        }
        return catalogue.findNonTitle(title.getText()).isPresent() ? "NON_TITLE" : "UNKNOWN";
    }

    private static List<ImageCase> images(List<CoverImage> written, int certificate) {
        List<ImageCase> images = new ArrayList<>(written.size());
        for (CoverImage image : written) {
            String type = TextCleaner.clean(image.mediaType()).text();
            TextField mediaType = new TextField(type == null ? null : type.toLowerCase(Locale.ROOT), "", false);
            images.add(new ImageCase(certificate, images.size(), mediaType, image.size()));
        }
        return images;
    }

    private static boolean has(PaperCertificate written, CoverPage page) {
        return written.images().stream().anyMatch(image -> image.page() == page);
    }

    private static Parsed<CitizenId, CitizenId.Fault> parse(String number, @Nullable LocalDate latestBirth) {
        return latestBirth == null ? CitizenId.parse(number) : CitizenId.parse(number, latestBirth);
    }

    private static DateField dateField(@Nullable String written) {
        CleanedText cleaned = TextCleaner.clean(written);
        return new DateField(cleaned.text() != null, date(cleaned), isNormalised(cleaned));
    }

    private static @Nullable PartialDate date(CleanedText cleaned) {
        return cleaned.text() == null ? null : PartialDate.parse(cleaned.text()).orNull();
    }

    private static TextField text(@Nullable String written) {
        CleanedText cleaned = TextCleaner.clean(written);
        return new TextField(cleaned.text(), "", isNormalised(cleaned));
    }

    private static TextField field(CleanedText cleaned, boolean known) {
        boolean unknown = cleaned.text() != null && !known;
        return new TextField(cleaned.text(), unknown ? "UNKNOWN" : "", isNormalised(cleaned));
    }

    private static TextField field(CleanedText cleaned, @Nullable Parsed<?, ?> parsed) {
        String fault = parsed == null ? "" : parsed.faultIfAny().map(Enum::name).orElse("");
        return new TextField(cleaned.text(), fault, isNormalised(cleaned));
    }

    private static boolean isNormalised(CleanedText cleaned) {
        return cleaned.changed()
                && cleaned.original() != null
                && !cleaned.original().isEmpty();
    }
}
