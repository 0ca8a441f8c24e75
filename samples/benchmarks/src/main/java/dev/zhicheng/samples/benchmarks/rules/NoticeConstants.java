package dev.zhicheng.samples.benchmarks.rules;

import java.time.LocalDate;
import java.util.Set;

/** What the notice names, for the peers that are written in Java or DRL. */
public final class NoticeConstants {

    /** The first day after the last day of application (一(二)). */
    public static final LocalDate CLOSED = LocalDate.of(2021, 11, 1);

    /** The first day on which a certificate is too new (一(一)). */
    public static final LocalDate CUTOFF = LocalDate.of(2020, 1, 1);

    /** The first day on which the titles of teachers mean one level each. */
    public static final LocalDate RENAMED = LocalDate.of(2015, 1, 1);

    /** The titles of teachers that meant several levels before. */
    public static final Set<String> RENAMED_TITLES = Set.of("高级教师", "一级教师", "二级教师", "三级教师");

    /** The issuers that count (一(一)). */
    public static final Set<String> ISSUERS =
            Set.of("宁夏回族自治区人力资源和社会保障厅", "宁夏回族自治区科学技术干部局", "宁夏回族自治区人事劳动厅", "宁夏回族自治区人事厅");

    /** The image types that are accepted (四). */
    public static final Set<String> IMAGE_TYPES = Set.of("image/jpeg", "image/jpg", "image/pjpeg", "image/png");

    /** The largest image (四), in bytes. */
    public static final long LARGEST_IMAGE = 1_048_576;

    /** The age from which a title can be held. */
    public static final int ADULT = 18;

    private NoticeConstants() {}
}
