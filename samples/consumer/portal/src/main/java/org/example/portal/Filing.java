package org.example.portal;

import dev.zhicheng.core.constraint.CitizenNumber;
import dev.zhicheng.core.constraint.HolderName;
import dev.zhicheng.core.constraint.OfficialDocumentNumber;
import dev.zhicheng.core.constraint.TitleName;
import jakarta.validation.Validation;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The portal's own DTO. */
record Filing(
        @HolderName String name,
        @CitizenNumber String citizenId,
        @TitleName String title,
        @OfficialDocumentNumber String appointmentDocument) {

    /** What is wrong, by property. */
    Map<String, String> faults() {
        try (var factory = Validation.buildDefaultValidatorFactory()) {
            return factory.getValidator().validate(this).stream()
                    .collect(Collectors.toMap(
                            violation -> violation.getPropertyPath().toString(), violation -> violation.getMessage()));
        }
    }

    static void check() {
        Expect.that(
                new Filing("马晓兰", "642221196607060001", "高级兽医师", "宁人社函〔2018〕12号")
                        .faults()
                        .isEmpty(),
                "a filing without a fault has none");
        Map<String, String> faults = new Filing("马晓兰", "642221196607060002", "高级兽医师", "宁人社函2018号").faults();
        Expect.that(
                faults.keySet().equals(Set.of("citizenId", "appointmentDocument")),
                "a wrong check digit and a document number without brackets are found");
        Expect.that(
                faults.values().stream().noneMatch(message -> message.contains("{")),
                "the messages are words, not keys: " + faults.values());
    }
}
