package dev.zhicheng.samples.cli.convert;

import dev.zhicheng.core.summary.SummaryColumn;
import dev.zhicheng.core.summary.SummaryHead;
import dev.zhicheng.core.summary.SummaryPlace;
import dev.zhicheng.core.summary.SummaryRow;
import dev.zhicheng.core.summary.SummaryTableWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A summary table of invented people, as many as asked for, the same for the same seed: most may be converted; every tenth
 * has a second certificate, which stands far from the first, at the end; the others have what people's papers have.
 */
final class People {

    private static final int SECOND_CERTIFICATE = 10;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK = "10X98765432";
    private static final LocalDate FIRST_BIRTH = LocalDate.of(1951, 1, 1);
    private static final int BIRTHS = 8_000;
    private static final String[] FAMILY = "马 杨 李 王 张 刘 陈 丁 纳 哈 沙 虎 白 海 何".split(" ");
    private static final String[] GIVEN = "晓兰 志强 倩 海燕 建国 文博 丽 国栋 雪梅 俊 玉兰 永平 学文 春花 立新".split(" ");
    private static final String[][] TITLES = {
        {"农业系列", "高级农艺师", "农学", "副高级"},
        {"工程系列", "高级工程师", "水利水电工程", "副高级"},
        {"卫生系列", "副主任医师", "心血管内科", "副高级"},
        {"中小学教师系列", "高级教师", "数学", "副高级"},
        {"工程系列", "正高级工程师", "建筑工程", "正高级"},
        {"卫生系列", "主任医师", "普通外科", "正高级"},
    };

    private People() {}

    /** Writes a table for {@code count} people. */
    static void write(Path table, int count, long seed) throws IOException {
        SummaryTableWriter.Format format =
                table.toString().endsWith(".csv") ? SummaryTableWriter.Format.CSV : SummaryTableWriter.Format.XLSX;
        try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(table));
                SummaryTableWriter out = SummaryTableWriter.open(format, file)) {
            EnumSet<SummaryColumn> columns = EnumSet.allOf(SummaryColumn.class);
            out.head(new SummaryHead("固原市原州区人力资源和社会保障局", LocalDate.of(2021, 9, 22)), columns);
            int row = 1;
            for (int person = 0; person < count; person++) {
                out.row(row(row++, first(person, seed)));
            }
            for (int person = 0; person < count; person += SECOND_CERTIFICATE) {
                out.row(row(row++, second(person, seed)));
            }
            out.finish();
        }
    }

    private static SummaryRow row(int number, Map<SummaryColumn, String> texts) {
        texts.put(SummaryColumn.SEQUENCE, Integer.toString(number));
        return new SummaryRow(SummaryPlace.ofRow("附件2", number), texts, List.of());
    }

    private static Map<SummaryColumn, String> first(int person, long seed) {
        Random random = new Random(seed * 31 + person);
        Map<SummaryColumn, String> texts = paper(person, random, "A" + person, TITLES[random.nextInt(TITLES.length)]);
        switch (random.nextInt(40)) {
            case 0 -> texts.put(SummaryColumn.LEGEND, "在全区非公有制经济组织范围内有效");
            case 1 -> texts.put(SummaryColumn.ACQUIRED_ON, "2020.03");
            case 2 -> texts.put(SummaryColumn.CITIZEN_ID, "64222119660706000" + random.nextInt(10));
            case 3 -> texts.remove(SummaryColumn.COVER_2);
            case 4 -> texts.put(SummaryColumn.ISSUER, "某市人事局");
            case 5 -> texts.put(SummaryColumn.DOCUMENT_NUMBER, "文件");
            case 6 -> texts.put(SummaryColumn.NUMBER, "A" + Math.max(0, person - 1));
            default -> {}
        }
        return texts;
    }

    private static Map<SummaryColumn, String> second(int person, long seed) {
        Random random = new Random(seed * 37 + person);
        return paper(person, random, "B" + person, TITLES[random.nextInt(TITLES.length)]);
    }

    private static Map<SummaryColumn, String> paper(int person, Random random, String number, String[] title) {
        Map<SummaryColumn, String> texts = new EnumMap<>(SummaryColumn.class);
        texts.put(SummaryColumn.NAME, FAMILY[person % FAMILY.length] + GIVEN[person / FAMILY.length % GIVEN.length]);
        texts.put(SummaryColumn.CITIZEN_ID, citizenId(person));
        texts.put(SummaryColumn.SERIES, title[0]);
        texts.put(SummaryColumn.TITLE, title[1]);
        texts.put(SummaryColumn.SPECIALITY, title[2]);
        texts.put(SummaryColumn.LEVEL, title[3]);
        int year = 2005 + random.nextInt(14);
        texts.put(SummaryColumn.ISSUED_ON, year + ".12.20");
        texts.put(SummaryColumn.ACQUIRED_ON, year + "-11-30");
        texts.put(SummaryColumn.ISSUER, "宁夏回族自治区人力资源和社会保障厅");
        texts.put(SummaryColumn.DOCUMENT_NUMBER, "宁人社函〔" + year + "〕" + (1 + random.nextInt(400)) + "号");
        texts.put(SummaryColumn.NUMBER, number);
        texts.put(SummaryColumn.ACQUISITION, "统一评审");
        texts.put(SummaryColumn.LEGEND, "无");
        texts.put(SummaryColumn.EMPLOYMENT, "在职");
        texts.put(SummaryColumn.COVER_1, "malan-1.jpg");
        texts.put(SummaryColumn.COVER_2, "malan-2.jpg");
        return texts;
    }

    /** A valid number of its own for each person (GB 11643). */
    private static String citizenId(int person) {
        String body = "640402"
                + FIRST_BIRTH.plusDays(person % BIRTHS).toString().replace("-", "")
                + String.format("%03d", person / BIRTHS);
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum += WEIGHTS[i] * (body.charAt(i) - '0');
        }
        return body + CHECK.charAt(sum % 11);
    }
}
