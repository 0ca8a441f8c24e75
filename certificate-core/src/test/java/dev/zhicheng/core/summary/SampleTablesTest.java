package dev.zhicheng.core.summary;

import dev.zhicheng.core.application.Application;
import dev.zhicheng.core.application.Employment;
import dev.zhicheng.core.application.ReadFault;
import dev.zhicheng.core.certificate.Acquisition;
import dev.zhicheng.core.certificate.CoverImage;
import dev.zhicheng.core.certificate.CoverPage;
import dev.zhicheng.core.certificate.PaperCertificate;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

/** The invented table of Yuanzhou district, 2021, in its four files. */
class SampleTablesTest {

    private static final Path SAMPLES = Path.of("..", "samples", "data", "annex2");

    /** Row number, then the eighteen columns in the form's order; ⏎ is a line break inside a cell. */
    private static final String ROWS = """
            5|1|马晓兰|642221196607060001|农业⏎系列|高级兽医师|兽医|2019.12.12|宁夏回族自治区人力资源和社会保障厅|原人社发〔2019〕210号|NX2019-0417||副高级|2019-11-30|统一评审|无|在职|malan-1.jpg|malan-2.jpg
            6|2|杨志强|642221196203151011|工程系列|正高级工程师|水利水电工程|2018-11-20|宁夏回族自治区人力资源和社会保障厅|宁人社函[2018]312号|G2018-0102||正高级|2018.10.31|统一评审|无|在职|yzq-a1.jpg|yzq-a2.jpg
            7|3|杨志强|642221196203151011|工程系列|高级工程师|水利水电工程|2005年10月18日|宁夏回族自治区人事厅|宁人发﹝2005﹞88号|G2005-0931||副高级|2005.09|统一评审|无|在职|yzq-b1.jpg|yzq-b2.jpg
            8|4|李　　倩文|640402197508210224|卫生系列|主任医师|心血管内科|2016.12.28|宁夏回族自治区人力资源和社会保障厅|宁人社函〔2016〕401号|W2016-0058||正高|2016.12|统一评审|无|在职|lqw-1.jpg|lqw-2.jpg
            9|5|阿卜杜拉•买买提|640402197902110133|中小学教师系列|高级教师|数学|2017.09.10|宁夏回族自治区人力资源和社会保障厅|宁人社函〔2017〕233号|J2017-1204||副高级|2017.08.30|统一评审|无|在职|abd-1.png|abd-2.png
            10|6|王淑珍|642222195805053445|卫生系列|副主任医师|妇产科|1999.12|宁夏回族自治区人事劳动厅|宁人劳职发(1999)第45号|W1999-221||副高级||统一评审|无|离退休|wsz-1.jpg|wsz-2.jpg
            11|7|海建军|642223197010015117|工程系列|高级工程师|建筑工程|2012.06.15|宁夏回族自治区人力资源和社会保障厅|宁人社发【2012】08号|G2012-0077||副高级|2012.05|统一评审|在全区非公有制经济组织范围内有效|在职|hjj-1.jpg|hjj-2.jpg
            12|8|买小平|642224196801192760|经济系列|高级经济师|工商管理|2014.04.02|宁夏回族自治区人力资源和社会保障厅|宁人社函〔2014〕96号|E2014-0033||副高级|2014.03|统一评审|本证书仅在所属范围内有效。|在职|mxp-1.jpg|mxp-2.jpg
            14|9|丁　洁|640402198112300287|会计系列|高级会计师|会计|2019.12.31|宁夏回族自治区人力资源和社会保障厅|宁人社函〔2019〕398号|K2019-0210||高级|2019.12.20|考评结合|无|在职|dj-1.jpg|dj-2.jpg
            15|10|兰生海|64040219830606039X|农业系列|高级农艺师|农学|2020.01.06|宁夏回族自治区人力资源和社会保障厅|宁人社函〔2019〕402号|A2020-0003||副高级|2019.12.27|统一评审|无|在职|lsh-1.jpg|lsh-2.jpg
            16|11|虎文彬|640402198409140528|工程系列|高级工程师|交通运输工程|2020-06-01|宁夏回族自治区人力资源和社会保障厅|宁人社函〔2020〕120号|G2020-0140||副高级||统一评审|无|在职|hwb-1.jpg|hwb-2.jpg
            17|12|苏桂芳|642225196311111258|中小学教师系列|小学高级教师|语文|1998.08|宁夏回族自治区人事劳动厅|宁职改字(98)第12号|J1998-778|小学|||统一评审|无|离退休|sgf-1.jpg|sgf-2.jpg
            18|13|金玉山|642226196504044393|新闻系列|高级记者|新闻采编|2009.12.25|宁夏回族自治区人事厅|宁人发〔2009〕77号|X2009-0006|||2009.11|统一评审|无|在职|jys-1.jpg|jys-2.jpg
            19|14|罗成|640402197807070719|工程系列|工程师|机械工程|2008.11|宁夏回族自治区人事厅|宁人发〔2008〕150号|G2008-2201||中级||统一评审|无|在职|lc-1.jpg|lc-2.jpg
            20|15|余丽娟|64040219760229046X|档案系列|副研究馆员|档案管理|2013.10.10|宁夏回族自治区人力资源和社会保障厅|宁人社函〔2013〕255号|D2013-0012||副高级|2013.09|统一评审|无|调离|ylj-1.jpg|ylj-2.jpg
            21|16|赵国栋|64040219770230001X|工程系列|高级工程师|电气工程|2015.05.20|宁夏回族自治区人力资源和社会保障厅|宁人社函〔2015〕88号|G2015-0310||副高级|2015.04|统一评审|无|在职|zgd-1.jpg|zgd-2.jpg
            22|17|陈玉梅|6.4040219730415E+17|统计系列|高级统计师|统计|2011.03.30|宁夏回族自治区人力资源和社会保障厅|宁人社函〔2011〕54号|T2011-0009||副高级|2011.03|统一评审|无|在职|cym-1.jpg|cym-2.jpg
            23|18|吴建平|640402196908180947|工程系列|高级工程师|测绘工程|2010-12-20|国家测绘局|国测人发〔2010〕31号|C2010-0455||副高级|2010.12|统一评审|无|在职|wjp-1.jpg|wjp-2.jpg
            24|19|田秀英|64040219740530085X|农业系列|农业技术推广研究员|畜牧|2016-11-15|宁夏回族自治区人力资源和社会保障厅|宁人社函〔2016〕366号|A2016-0018||正高级|2016.10|统一评审|无|在职|txy-1.jpg|big.png
            25|20|田秀英|64040219740530085X|农业系列|高级畜牧师|畜牧|2008.12|宁夏回族自治区人事厅|宁人发〔2008〕133号|A2008-0301||副高级|2008.11|统一评审|无|在职|txy-3.jpg|txy-4.jpg
            26|21|撒文忠|64040219721212110X|工程系列|高级技师|焊接|2015.01.10|宁夏回族自治区人力资源和社会保障厅|宁人社函〔2015〕11号|S2015-0001||||考试|无|在职|swz-1.jpg|swz-2.jpg
            27|22|田𬭎|640402198503030333|翻译系列|一级翻译|英语|2018.06.30|宁夏回族自治区人力资源和社会保障厅|宁人社函［２０１８］１５６号|F2018-0002||副高级|2018.06|考评结合||在职|th-1.jpg|th-2.jpg
            28|23|周明|640402198010100583|审计系列|高级审计师|审计|2019.06.18|宁夏回族自治区人力资源和社会保障厅|2019210号|SJ2019-0007||副高级|2019.05|考评结合|无|在职|zm-1.jpg|
            """;

    private static SummaryTable read(String file) {
        return SummaryTableReader.create().read(SAMPLES.resolve(file));
    }

    private static List<String> lines(SummaryTable table, SummaryColumn last) {
        return table.rows().stream()
                .map(row -> row.place().row() + "|"
                        + columns(last)
                                .map(column -> row.text(column) == null ? "" : row.text(column))
                                .collect(Collectors.joining("|"))
                                .replace("\n", "⏎"))
                .toList();
    }

    private static Stream<SummaryColumn> columns(SummaryColumn last) {
        return Arrays.stream(SummaryColumn.values()).limit(last.ordinal() + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yuanzhou-2021.xlsx", "yuanzhou-2021.xls"})
    void both_workbooks_hold_the_same_23_rows(String file) {
        SummaryTable table = read(file);

        assertThat(lines(table, SummaryColumn.COVER_2))
                .containsExactlyElementsOf(ROWS.lines().toList());
        assertThat(table.columns()).containsExactly(SummaryColumn.values());
        assertThat(table.warnings()).isEmpty();
    }

    /** A CSV keeps what the spreadsheet showed: a date cell as it was formatted, a lost id with another exponent. */
    @Test
    void the_csv_holds_the_same_rows_but_for_what_a_csv_cannot_hold() {
        String rows = ROWS.replace("|2010-12-20|", "|2010.12.20|")
                .replace("|2016-11-15|", "|2016.11.15|")
                .replace("E+17", "E+017");

        SummaryTable table = read("yuanzhou-2021-gb18030.csv");

        assertThat(lines(table, SummaryColumn.COVER_2))
                .containsExactlyElementsOf(rows.lines().toList());
        assertThat(table.warnings()).isEmpty();
    }

    @Test
    void the_official_form_has_the_same_rows_in_its_eleven_columns() {
        SummaryTable official = read("yuanzhou-2021-official.xlsx");

        assertThat(lines(official, SummaryColumn.REMARK))
                .containsExactlyElementsOf(lines(read("yuanzhou-2021.xlsx"), SummaryColumn.REMARK));
        assertThat(official.columns()).allMatch(SummaryColumn::isOfficial).hasSize(11);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yuanzhou-2021.xlsx",
                "yuanzhou-2021.xls",
                "yuanzhou-2021-gb18030.csv",
                "yuanzhou-2021-official.xlsx"
            })
    void head_and_signature_lines_are_read_from_every_file(String file) {
        SummaryTable table = read(file);

        assertThat(table.head()).isEqualTo(new SummaryHead("固原市原州区农业农村局等单位", LocalDate.of(2021, 9, 22)));
        assertThat(table.signatureLines())
                .containsExactly("单位系统管理员签字：                  单位负责人签字（盖章）：                行业主管部门签字（盖章）：", "联系电话：");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yuanzhou-2021.xlsx", "yuanzhou-2021.xls", "yuanzhou-2021-gb18030.csv"})
    void only_the_id_held_as_a_number_is_reported_as_lost(String file) {
        SummaryTable table = read(file);
        String sheet = table.rows().get(0).place().sheet();

        assertThat(table.rows().stream().flatMap(row -> row.faults().stream()))
                .containsExactly(new ReadFault(
                        "applicant.citizenId",
                        ReadFault.Kind.CITIZEN_ID_LOST_PRECISION,
                        sheet == null ? "C22" : "附件2!C22"));
    }

    @Test
    void the_23_rows_are_the_applications_of_21_people() {
        List<TabledApplication> applications = SummaryApplications.of(
                read("yuanzhou-2021.xlsx"), null, (page, name) -> new CoverImage(null, "image/" + name, 1L, null));

        assertThat(applications).hasSize(21);
        assertThat(applications.get(1).rows())
                .extracting(SummaryPlace::toString)
                .containsExactly("附件2!6", "附件2!7");
        Application two = applications.get(1).application();
        assertThat(two.applicationId()).isEqualTo("R6");
        assertThat(two.submittedOn()).isEqualTo("2021-09-22");
        assertThat(two.applicant().name()).isEqualTo("杨志强");
        assertThat(two.applicant().citizenId()).isEqualTo("642221196203151011");
        assertThat(two.applicant().employment()).isEqualTo(Employment.IN_POST);
        assertThat(two.certificates()).extracting(PaperCertificate::number).containsExactly("G2018-0102", "G2005-0931");
        assertThat(two.certificates().get(0).acquisition()).isEqualTo(Acquisition.UNIFIED_REVIEW);
        assertThat(two.certificates().get(0).images())
                .containsExactly(
                        new CoverImage(CoverPage.COVER_1, "image/yzq-a1.jpg", 1L, null),
                        new CoverImage(CoverPage.COVER_2, "image/yzq-a2.jpg", 1L, null));
        assertThat(applications).allSatisfy(one -> assertThat(one.warnings()).isEmpty());
    }

    @Test
    void words_of_employment_and_acquisition_are_understood() {
        List<Application> applications =
                SummaryApplications.of(read("yuanzhou-2021.xls"), null, (page, name) -> null).stream()
                        .map(TabledApplication::application)
                        .toList();

        assertThat(applications)
                .filteredOn(one -> one.applicant().employment() != Employment.IN_POST)
                .extracting(Application::applicationId, one -> one.applicant().employment())
                .containsExactly(
                        tuple("R10", Employment.RETIRED),
                        tuple("R17", Employment.RETIRED),
                        tuple("R20", Employment.TRANSFERRED_OUT));
        assertThat(applications)
                .flatExtracting(Application::certificates)
                .filteredOn(certificate -> certificate.acquisition() != Acquisition.UNIFIED_REVIEW)
                .extracting(PaperCertificate::number, PaperCertificate::acquisition)
                .containsExactly(
                        tuple("K2019-0210", Acquisition.REVIEW_WITH_EXAMINATION),
                        tuple("S2015-0001", Acquisition.EXAMINATION),
                        tuple("F2018-0002", Acquisition.REVIEW_WITH_EXAMINATION),
                        tuple("SJ2019-0007", Acquisition.REVIEW_WITH_EXAMINATION));
    }
}
