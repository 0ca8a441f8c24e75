package dev.zhicheng.core.title;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Why a text in the place of a title is none (一(一): only 职称 are converted).
 *
 * @param reason what it is instead
 * @param why a sentence about it
 * @param remainder the title left when a post grade is taken off (二级教授 leaves 教授), or null
 */
public record NonTitle(Reason reason, String why, @Nullable String remainder) {

    /** What is taken for a title and is none. */
    public enum Reason {
        /** A worker's skill grade, 高级技师. */
        SKILL_GRADE,
        /** A licence or registration to practise, 执业医师. */
        LICENCE,
        /** An honour or a talent programme, 特级教师. */
        HONOUR,
        /** A degree or an academic role, 博士生导师. */
        DEGREE_OR_ROLE,
        /** A rank of the civil service or an office, 一级调研员. */
        CIVIL_SERVICE_RANK,
        /** A grade of a professional post, 二级教授. */
        POST_GRADE
    }

    /** Refuses null but for the remainder. */
    public NonTitle {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(why, "why");
    }
}
