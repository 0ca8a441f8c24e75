package dev.zhicheng.render.internal.page;

import dev.zhicheng.core.certificate.ElectronicCertificate;
import dev.zhicheng.core.document.PartialDate;
import dev.zhicheng.core.identity.CitizenId;
import dev.zhicheng.render.template.Slot;
import java.time.LocalDate;
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
            case ACQUIRED_ON -> date(certificate.acquiredOn());
            case DOCUMENT_NUMBER -> certificate.documentNumber();
            case NUMBER -> certificate.number();
            case PAPER_NUMBER -> certificate.paperNumber();
            case ISSUER -> certificate.issuer();
            case ISSUED_ON -> date(PartialDate.ofDay(certificate.issuedOn()));
        };
    }

    /** To the known precision and no further: a date known to the month is not printed as its first day. */
    private static String date(PartialDate date) {
        LocalDate day = date.earliest();
        return switch (date.precision()) {
            case YEAR -> day.getYear() + "年";
            case MONTH -> day.getYear() + "年" + day.getMonthValue() + "月";
            case DAY -> day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
        };
    }
}
