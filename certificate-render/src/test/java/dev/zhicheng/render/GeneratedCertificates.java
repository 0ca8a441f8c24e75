package dev.zhicheng.render;

import dev.zhicheng.core.certificate.CertificateHolder;
import dev.zhicheng.core.certificate.ElectronicCertificate;
import dev.zhicheng.core.document.PartialDate;
import dev.zhicheng.core.identity.CitizenId;
import dev.zhicheng.core.title.TitleLevel;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Random;

/** Certificates of invented people, from a seed: short and long names, rare characters, absent fields. */
public final class GeneratedCertificates {

    private static final String COMMON = "马晓兰王建国李秀英张伟刘洋陈静杨帆赵磊黄敏周涛吴刚徐丽孙鹏胡军朱华高峰林娜何平郭强罗勇郑洁梁超";
    private static final int[] RARE = "𬭎𬱖㛃𠅤䶮𫍯𬤊㧑犇骉垚喆翀".codePoints().toArray();
    private static final String[] TITLES = {"高级兽医师", "正高级工程师", "主任医师", "教授级高级工程师", "副研究馆员（群众文化艺术指导）", "高级农业技术推广研究员"};
    private static final String[] SERIES = {"农业系列", "工程系列", "卫生技术人员系列", "群众文化", "自然科学研究系列"};
    private static final String[] SPECIALITIES = {"兽医", "水利水电工程建筑与管理", "中西医结合临床（骨伤科学）", "X射线", "C++ 软件"};

    private GeneratedCertificates() {}

    /** The certificate of a seed. */
    public static ElectronicCertificate of(long seed) {
        Random random = new Random(seed);
        String digits = String.format(Locale.ROOT, "%06d", random.nextInt(1_000_000));
        return new ElectronicCertificate(
                "NX-64-2021-09-2-" + digits + "-8",
                new CertificateHolder(name(random), random.nextInt(8) == 0 ? null : id(random)),
                "09",
                SERIES[random.nextInt(SERIES.length)],
                TITLES[random.nextInt(TITLES.length)],
                SPECIALITIES[random.nextInt(SPECIALITIES.length)],
                TitleLevel.values()[random.nextInt(TitleLevel.values().length)],
                date(random),
                "宁人社函〔" + (1990 + random.nextInt(30)) + "〕" + (1 + random.nextInt(500)) + "号",
                "宁夏回族自治区人力资源和社会保障厅",
                LocalDate.of(2021, 1, 1).plusDays(random.nextInt(365)),
                null,
                null,
                credential(random));
    }

    private static String name(Random random) {
        if (random.nextInt(6) == 0) {
            return "阿卜杜" + "拉·买买提·玉素甫".repeat(1 + random.nextInt(3));
        }
        StringBuilder name = new StringBuilder();
        for (int i = 2 + random.nextInt(3); i > 0; i--) {
            name.appendCodePoint(
                    random.nextInt(8) == 0
                            ? RARE[random.nextInt(RARE.length)]
                            : COMMON.charAt(random.nextInt(COMMON.length())));
        }
        return name.toString();
    }

    private static CitizenId id(Random random) {
        LocalDate birth = LocalDate.of(1950, 1, 1).plusDays(random.nextInt(14_000));
        String start = String.format(
                Locale.ROOT,
                "640402%04d%02d%02d%03d",
                birth.getYear(),
                birth.getMonthValue(),
                birth.getDayOfMonth(),
                random.nextInt(1_000));
        for (char check : "0123456789X".toCharArray()) {
            if (CitizenId.parse(start + check).isValue()) {
                return CitizenId.of(start + check);
            }
        }
        throw new IllegalStateException("one of the check characters is right");
    }

    private static PartialDate date(Random random) {
        int year = 1985 + random.nextInt(35);
        return switch (random.nextInt(3)) {
            case 0 -> PartialDate.ofYear(year);
            case 1 -> PartialDate.ofMonth(YearMonth.of(year, 1 + random.nextInt(12)));
            default -> PartialDate.ofDay(LocalDate.of(year, 1 + random.nextInt(12), 1 + random.nextInt(28)));
        };
    }

    private static String credential(Random random) {
        if (random.nextBoolean()) {
            StringBuilder digits = new StringBuilder("https://verify.example/z#1");
            for (int i = 560 + random.nextInt(60); i > 0; i--) {
                digits.append(random.nextInt(10));
            }
            return digits.toString();
        }
        StringBuilder letters = new StringBuilder("ZC1:");
        for (int i = 330 + random.nextInt(60); i > 0; i--) {
            letters.append("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:".charAt(random.nextInt(45)));
        }
        return letters.toString();
    }
}
