package dev.zhicheng.rules.review;

/** What a reviewer saw. */
public enum ExaminationResult {
    /** It was seen, and it says what the application says. */
    AGREES,
    /** It was seen, and it says something else. */
    DIFFERS,
    /** It could not be found or read. */
    NOT_SEEN
}
