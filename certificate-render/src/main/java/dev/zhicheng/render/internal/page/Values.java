package dev.zhicheng.render.internal.page;

import dev.zhicheng.core.certificate.ElectronicCertificate;
import dev.zhicheng.core.document.PartialDate;
import dev.zhicheng.core.identity.CitizenId;
import dev.zhicheng.render.template.Slot;
import org.jspecify.annotations.Nullable;

/** What a slot shows of a certificate. */
final class Values {

    private Values() {}

    static @Nullable String of(Slot slot, ElectronicCertificate certificate) {
        CitizenId id = certificate.holder().citizenId();
        return switch (slot) {
            case NAME -> certificate.holder().name();
            case SEX -> id == null ? null : id.sex() == CitizenId.Sex.MALE ? "男" : "女";
            case BIRTH_MONTH ->
                id == null
                        ? null
                        : id.birthDate().getYear() + "年" + id.birthDate().getMonthValue() + "月";
            case CITIZEN_ID -> id == null ? null : id.value();
            case CITIZEN_ID_MASKED -> id == null ? null : id.masked();
            case SERIES -> certificate.series();
            case TITLE -> certificate.title();
            case SPECIALITY -> certificate.speciality();
            case LEVEL -> certificate.level().chineseName();
            case ACQUIRED_ON -> PrintedDate.of(certificate.acquiredOn());
            case DOCUMENT_NUMBER -> certificate.documentNumber();
            case NUMBER -> certificate.number();
            case PAPER_NUMBER -> certificate.paperNumber();
            case ISSUER -> certificate.issuer();
            case ISSUED_ON -> PrintedDate.of(PartialDate.ofDay(certificate.issuedOn()));
        };
    }
}
