package dev.zhicheng.samples.benchmarks.rules;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The facts as FEEL takes them: contexts of texts, numbers, dates and booleans; enumerations as their names. */
final class DmnFacts {

    private DmnFacts() {}

    static Map<String, @Nullable Object> of(CaseFile file) {
        Map<String, @Nullable Object> facts = new HashMap<>();
        facts.put("submittedOn", file.getSubmittedOn());
        facts.put("name", file.getName());
        facts.put("citizenId", file.getCitizenId());
        facts.put("legacyId", file.isLegacyId());
        facts.put("birthDate", file.getBirthDate());
        facts.put("employment", name(file.getEmployment()));
        facts.put("employer", file.getEmployer());
        facts.put("region", file.getRegion());
        return facts;
    }

    static Map<String, @Nullable Object> of(PaperCase certificate) {
        Map<String, @Nullable Object> facts = new HashMap<>();
        facts.put("number", certificate.getNumber());
        facts.put("series", certificate.getSeries());
        facts.put("title", certificate.getTitle());
        facts.put("titleStanding", certificate.getTitleStanding());
        facts.put("titleLevel", name(certificate.getTitleLevel()));
        facts.put("outsideSeries", certificate.isOutsideSeries());
        facts.put("speciality", certificate.getSpeciality());
        facts.put("level", certificate.getLevel());
        facts.put("levelWord", name(certificate.getLevelWord()));
        facts.put("issuedOn", certificate.getIssuedOn());
        facts.put("acquiredOn", certificate.getAcquiredOn());
        facts.put("acquisitionDate", certificate.getAcquisitionDate());
        facts.put("acquisitionField", certificate.getAcquisitionField());
        facts.put("issuer", certificate.getIssuer());
        facts.put("documentNumber", certificate.getDocumentNumber());
        facts.put("deviating", certificate.isDeviating());
        facts.put("documentYear", certificate.getDocumentYear());
        facts.put("acquisition", name(certificate.getAcquisition()));
        facts.put("legend", certificate.getLegend());
        facts.put("legendKind", name(certificate.getLegendKind()));
        facts.put("medium", name(certificate.getMedium()));
        facts.put("duplicate", certificate.isDuplicate());
        facts.put("cover1", certificate.isCover1());
        facts.put("cover2", certificate.isCover2());
        return facts;
    }

    static Map<String, @Nullable Object> of(ImageCase image) {
        Map<String, @Nullable Object> facts = new HashMap<>();
        facts.put("mediaType", image.getMediaType());
        facts.put("size", image.getSize());
        return facts;
    }

    private static @Nullable String name(@Nullable Enum<?> word) {
        return word == null ? null : word.name();
    }
}
