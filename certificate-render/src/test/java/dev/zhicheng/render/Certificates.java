package dev.zhicheng.render;

import dev.zhicheng.core.certificate.CertificateHolder;
import dev.zhicheng.core.certificate.ElectronicCertificate;
import dev.zhicheng.core.document.PartialDate;
import dev.zhicheng.core.identity.CitizenId;
import dev.zhicheng.core.title.TitleLevel;
import java.time.LocalDate;

/** Certificates of invented people. */
public final class Certificates {

    private Certificates() {}

    /** The row of Annex 2, with a name of our own. */
    public static ElectronicCertificate named(String name) {
        return new ElectronicCertificate(
                "NX-64-2021-09-2-000001-8",
                new CertificateHolder(name, CitizenId.of("642221196607060001")),
                "09",
                "农业系列",
                "高级兽医师",
                "兽医",
                TitleLevel.ASSOCIATE_SENIOR,
                PartialDate.of("2019-12-12"),
                "原人社发〔2019〕210号",
                "宁夏回族自治区人力资源和社会保障厅",
                LocalDate.of(2021, 11, 22),
                "20190123",
                null,
                credential());
    }

    /** A text of form A, of the length a credential has. */
    public static String credential() {
        return "ZC1:" + "6BF0XKA-9BH9E21-K3$FD8W".repeat(16);
    }
}
