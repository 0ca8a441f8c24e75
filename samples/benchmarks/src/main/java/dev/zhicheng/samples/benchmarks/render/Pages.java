package dev.zhicheng.samples.benchmarks.render;

import dev.zhicheng.core.certificate.CertificateHolder;
import dev.zhicheng.core.certificate.ElectronicCertificate;
import dev.zhicheng.core.document.PartialDate;
import dev.zhicheng.core.identity.CitizenId;
import dev.zhicheng.core.title.TitleLevel;
import dev.zhicheng.render.CertificateRenderer;
import dev.zhicheng.render.font.FontFace;
import dev.zhicheng.render.font.Typeface;
import dev.zhicheng.render.internal.page.Block;
import dev.zhicheng.render.internal.page.Layout;
import dev.zhicheng.render.internal.page.Page;
import dev.zhicheng.render.internal.pdf.DocumentFacts;
import dev.zhicheng.render.seal.Seal;
import dev.zhicheng.render.signing.CmsSigner;
import dev.zhicheng.render.signing.PdfSealing;
import dev.zhicheng.render.template.CertificateTemplate;
import dev.zhicheng.render.template.Weight;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** The same certificates and pages for all who are measured. */
final class Pages {

    static final DocumentFacts FACTS =
            new DocumentFacts("专业技术职称电子证书", "NX", "zh-CN", Instant.parse("2021-11-22T00:00:00Z"));

    private static final int COUNT = 512;
    private static final String NAMES = "马晓兰王建国李秀英张伟刘洋陈静杨帆赵磊黄敏周涛吴刚徐丽孙鹏胡军朱华高峰林娜何平郭强罗勇郑洁梁超谢芳宋健唐欣许冰邓波韩雪冯曹阳彭博曾辉肖瑶";
    private static final String TEMPLATE = "ningxia-title-2021";

    private final List<ElectronicCertificate> certificates = new ArrayList<>();
    private final List<Page> pages = new ArrayList<>();

    Pages() {
        Random random = new Random(1);
        Layout layout = layout();
        for (int i = 0; i < COUNT; i++) {
            ElectronicCertificate certificate = certificate(random, i);
            certificates.add(certificate);
            pages.add(layout.of(certificate, null).page());
        }
    }

    ElectronicCertificate certificate(int index) {
        return certificates.get(index % COUNT);
    }

    Page page(int index) {
        return pages.get(index % COUNT);
    }

    static CertificateRenderer renderer() {
        return CertificateRenderer.bundled(TEMPLATE).withSeal(Seal.specimen());
    }

    /** What is the same on every page, without its words. */
    static Page background() {
        List<Block> blocks = layout().fixed().stream()
                .filter(block -> block.kind() == Block.Kind.ARTIFACT || block.kind() == Block.Kind.FIGURE)
                .toList();
        CertificateTemplate template = CertificateTemplate.bundled(TEMPLATE);
        return new Page(template.width() * Page.MM, template.height() * Page.MM, blocks);
    }

    /** The bundled font as a file, for libraries that read one. */
    static Path file(Weight weight) {
        try {
            ByteBuffer font = FontFace.bundled(weight).file();
            byte[] bytes = new byte[font.remaining()];
            font.get(bytes);
            Path file = Files.createTempFile("benchmark-" + weight.name().toLowerCase(Locale.ROOT), ".ttf");
            file.toFile().deleteOnExit();
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PdfSealing ecdsa() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            X500Name name = new X500Name("CN=SPECIMEN");
            var certificate = new JcaX509CertificateConverter()
                    .getCertificate(new JcaX509v3CertificateBuilder(
                                    name,
                                    BigInteger.ONE,
                                    Date.from(Instant.parse("2021-01-01T00:00:00Z")),
                                    Date.from(Instant.parse("2051-01-01T00:00:00Z")),
                                    name,
                                    pair.getPublic())
                            .build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate())));
            return new PdfSealing(
                    CmsSigner.of(pair.getPrivate(), List.of(certificate)),
                    InstantSource.fixed(Instant.parse("2021-11-22T02:00:00Z")),
                    "签发电子证书");
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Layout layout() {
        return new Layout(CertificateTemplate.bundled(TEMPLATE), Typeface.bundled(), Seal.specimen());
    }

    static ElectronicCertificate certificate(Random random, int index) {
        StringBuilder name = new StringBuilder();
        for (int i = 2 + random.nextInt(2); i > 0; i--) {
            name.append(NAMES.charAt(random.nextInt(NAMES.length())));
        }
        StringBuilder credential = new StringBuilder("ZC1:");
        for (int i = 0; i < 366; i++) {
            credential.append("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:".charAt(random.nextInt(45)));
        }
        return new ElectronicCertificate(
                String.format(Locale.ROOT, "NX-64-2021-09-2-%06d-8", index),
                new CertificateHolder(name.toString(), CitizenId.of("642221196607060001")),
                "09",
                "农业系列",
                "高级兽医师",
                "兽医",
                TitleLevel.ASSOCIATE_SENIOR,
                PartialDate.of("2019-12-12"),
                "原人社发〔2019〕210号",
                "宁夏回族自治区人力资源和社会保障厅",
                LocalDate.of(2021, 11, 22),
                null,
                null,
                credential.toString());
    }
}
