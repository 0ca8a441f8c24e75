package dev.zhicheng.rules.kit;

import dev.zhicheng.core.application.Application;
import dev.zhicheng.core.application.ReadFault;
import dev.zhicheng.core.certificate.CoverImage;
import dev.zhicheng.core.certificate.PaperCertificate;
import dev.zhicheng.core.document.DocumentNumber;
import dev.zhicheng.core.document.PartialDate;
import dev.zhicheng.core.identity.CitizenId;
import dev.zhicheng.core.identity.PersonName;
import dev.zhicheng.core.text.CleanedText;
import dev.zhicheng.core.text.Parsed;
import dev.zhicheng.core.text.TextCleaner;
import dev.zhicheng.core.title.Series;
import dev.zhicheng.core.title.TitleCatalogue;
import dev.zhicheng.core.title.TitleMatch;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The facts that the reference evaluator judges, by the keys of policy files. An absent fact has no entry; a value is a
 * text, a {@code Long}, a {@link PartialDate} or {@link Bad}. Only the values of the core module are shared with the engine.
 */
final class ReferenceFacts {

    /** A fact that was given and cannot be read. */
    record Bad(String fault) {}

    private final Map<String, Object> values = new HashMap<>();
    private final Set<String> normalised = new HashSet<>();

    private ReferenceFacts() {}

    @Nullable
    Object get(String key) {
        return values.get(key);
    }

    boolean isNormalised(String key) {
        return normalised.contains(key);
    }

    static ReferenceFacts ofApplication(Application application, List<ReadFault> faults) {
        ReferenceFacts facts = new ReferenceFacts();
        facts.date("submittedOn", application.submittedOn(), isLost(faults, "submittedOn"));
        CleanedText name = facts.cleaned(
                "applicant.name", TextCleaner.cleanName(application.applicant().name()));
        if (name.text() != null) {
            facts.put("applicant.name", PersonName.parse(name.text()).map(PersonName::value));
        }
        facts.citizenId(application.applicant().citizenId(), isLost(faults, "applicant.citizenId"));
        facts.word("applicant.employment", application.applicant().employment());
        if (application.applicant().employer() != null) {
            facts.text(
                    "applicant.employer.name",
                    application.applicant().employer().name());
        }
        facts.text("applicant.socialInsuranceRegion", application.applicant().socialInsuranceRegion());
        return facts;
    }

    static ReferenceFacts ofCertificate(
            Application application, int index, List<ReadFault> faults, TitleCatalogue catalogue) {
        PaperCertificate written = application.certificates().get(index);
        String path = "certificates[" + index + "].";
        ReferenceFacts facts = new ReferenceFacts();
        facts.text("certificate.number", written.number());
        facts.text("certificate.speciality", written.speciality());
        facts.text("certificate.issuer", written.issuer());
        facts.text("certificate.legend", written.legend());
        facts.word("certificate.acquisition", written.acquisition());
        facts.word("certificate.medium", written.medium());
        facts.title(written, catalogue);
        facts.level(written.level(), catalogue);
        facts.date("certificate.issuedOn", written.issuedOn(), isLost(faults, path + "issuedOn"));
        facts.date("certificate.acquiredOn", written.acquiredOn(), isLost(faults, path + "acquiredOn"));
        facts.copy(
                facts.get("certificate.acquiredOn") != null ? "certificate.acquiredOn" : "certificate.issuedOn",
                "certificate.acquisitionDate");
        facts.documentNumber(written.documentNumber());
        String key = numberKey(written);
        if (key != null) {
            boolean earlier = application.certificates().subList(0, index).stream()
                    .anyMatch(other -> key.equals(numberKey(other)));
            facts.values.put("certificate.duplicate", earlier ? "YES" : "NO");
        }
        for (CoverImage image : written.images()) {
            if (image.page() != null) {
                facts.values.put(
                        "certificate.cover" + image.page().name().substring("COVER_".length()),
                        image.page().name());
            }
        }
        return facts;
    }

    static ReferenceFacts ofImage(CoverImage image) {
        ReferenceFacts facts = new ReferenceFacts();
        String type = TextCleaner.clean(image.mediaType()).text();
        if (type != null) {
            facts.values.put("image.mediaType", type.toLowerCase(Locale.ROOT));
        }
        if (image.size() != null) {
            facts.values.put("image.size", image.size());
        }
        return facts;
    }

    /** Issuer and number as they are compared; null when either is absent. */
    static @Nullable String numberKey(PaperCertificate certificate) {
        String issuer = TextCleaner.clean(certificate.issuer()).text();
        String number = TextCleaner.clean(certificate.number()).text();
        return issuer == null || number == null
                ? null
                : TextCleaner.lookupKey(number) + " of " + TextCleaner.lookupKey(issuer);
    }

    private void title(PaperCertificate written, TitleCatalogue catalogue) {
        text("certificate.title", written.title());
        text("certificate.series", written.series());
        Series series = null;
        if (get("certificate.series") instanceof String text) {
            series = catalogue.findSeries(text).orElse(null);
            if (series == null) {
                values.put("certificate.series", new Bad("NOT_IN_CATALOGUE"));
            }
        }
        if (!(get("certificate.title") instanceof String title)) {
            return;
        }
        TitleMatch match = catalogue.find(title).orElse(null);
        if (match == null) {
            boolean nonTitle = catalogue.findNonTitle(title).isPresent();
            values.put("certificate.titleStanding", nonTitle ? "NON_TITLE" : "UNKNOWN");
            return;
        }
        values.put("certificate.titleStanding", "CATALOGUE");
        values.put("certificate.titleLevel", match.level().name());
        if (series != null) {
            values.put("certificate.titleInSeries", match.isIn(series) ? "YES" : "NO");
        }
    }

    private void level(@Nullable String written, TitleCatalogue catalogue) {
        text("certificate.level", written);
        if (get("certificate.level") instanceof String text) {
            values.put(
                    "certificate.level",
                    catalogue
                            .findLevelWord(text)
                            .map(word -> (Object) word.name())
                            .orElse(new Bad("NOT_A_LEVEL_WORD")));
        }
    }

    private void documentNumber(@Nullable String written) {
        if (cleaned("certificate.documentNumber", TextCleaner.clean(written)).text() == null || written == null) {
            return;
        }
        // width is one of its own deviations, so it reads the text as it was written
        Parsed<DocumentNumber, DocumentNumber.Fault> number = DocumentNumber.parse(written);
        put("certificate.documentNumber", number.map(DocumentNumber::canonical));
        number.toOptional().ifPresent(read -> {
            values.put("certificate.documentForm", read.deviations().isEmpty() ? "STANDARD" : "DEVIATING");
            values.put("certificate.documentYear", PartialDate.ofYear(read.year()));
        });
    }

    private void citizenId(@Nullable String written, boolean lost) {
        String text = cleaned("applicant.citizenId", TextCleaner.clean(written)).text();
        if (lost) {
            values.put("applicant.citizenId", new Bad("LOST_PRECISION"));
        } else if (text != null) {
            Parsed<CitizenId, CitizenId.Fault> id = get("submittedOn") instanceof PartialDate submitted
                    ? CitizenId.parse(text, submitted.latest())
                    : CitizenId.parse(text);
            put("applicant.citizenId", id.map(CitizenId::value));
            id.toOptional().ifPresent(read -> {
                values.put("applicant.citizenIdForm", read.wasLegacy() ? "LEGACY" : "CURRENT");
                values.put("applicant.birthDate", PartialDate.ofDay(read.birthDate()));
            });
        }
    }

    private void date(String key, @Nullable String written, boolean lost) {
        String text = cleaned(key, TextCleaner.clean(written)).text();
        if (lost) {
            values.put(key, new Bad("LOST_PRECISION"));
        } else if (text != null) {
            put(key, PartialDate.parse(text));
        }
    }

    private void text(String key, @Nullable String written) {
        String text = cleaned(key, TextCleaner.clean(written)).text();
        if (text != null) {
            values.put(key, text);
        }
    }

    private void word(String key, @Nullable Enum<?> word) {
        if (word != null) {
            values.put(key, word.name());
        }
    }

    private void copy(String from, String to) {
        Object value = get(from);
        if (value != null) {
            values.put(to, value);
        }
    }

    private void put(String key, Parsed<?, ?> parsed) {
        values.put(
                key,
                parsed.toOptional()
                        .map(value -> (Object) value)
                        .orElseGet(
                                () -> new Bad(parsed.faultIfAny().orElseThrow().name())));
    }

    private CleanedText cleaned(String key, CleanedText text) {
        if (text.changed() && text.original() != null && !text.original().isEmpty()) {
            normalised.add(key);
        }
        return text;
    }

    private static boolean isLost(List<ReadFault> faults, String field) {
        return faults.stream().anyMatch(fault -> fault.field().equals(field));
    }
}
