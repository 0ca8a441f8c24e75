package dev.zhicheng.core.certificate;

import dev.zhicheng.core.document.PartialDate;
import dev.zhicheng.core.identity.CitizenId;
import dev.zhicheng.core.title.TitleLevel;
import java.time.LocalDate;

/** The electronic certificate of the contract's example. */
public final class SampleCertificate {

    /** With everything but a number it supersedes. */
    public static final ElectronicCertificate CERTIFICATE = new ElectronicCertificate(
            "NXZC20210000001",
            new CertificateHolder("马晓兰", CitizenId.of("642221196607060001")),
            "06",
            "农业系列",
            "高级兽医师",
            "兽医",
            TitleLevel.ASSOCIATE_SENIOR,
            PartialDate.of("2019-11"),
            "原人社发〔2019〕210号",
            "宁夏回族自治区人力资源和社会保障厅",
            LocalDate.of(2021, 10, 8),
            "20190123",
            null,
            "ZC1:X");

    private SampleCertificate() {}
}
