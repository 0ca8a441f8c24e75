package dev.zhicheng.core.title;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a word in the column 级别 says. A bare 高级 leaves open which of the two senior levels is meant, a bare 初级 which of
 * the two junior ones: in 一(二) 高级 means 副高级, in the notice's name it means both.
 */
public enum LevelWord {
    /** 正高级, 正高, 教授级. */
    FULL_SENIOR(TitleLevel.FULL_SENIOR),
    /** 副高级, 副高. */
    ASSOCIATE_SENIOR(TitleLevel.ASSOCIATE_SENIOR),
    /** 高级 alone. */
    SENIOR_UNSPECIFIED(null),
    /** 中级. */
    INTERMEDIATE(TitleLevel.INTERMEDIATE),
    /** 助理级. */
    ASSISTANT(TitleLevel.ASSISTANT),
    /** 员级. */
    TECHNICIAN(TitleLevel.TECHNICIAN),
    /** 初级 alone. */
    JUNIOR_UNSPECIFIED(null);

    private final @Nullable TitleLevel level;

    LevelWord(@Nullable TitleLevel level) {
        this.level = level;
    }

    /** The level it says, empty when it leaves two of them open. */
    public Optional<TitleLevel> level() {
        return Optional.ofNullable(level);
    }

    /** Whether a title of that level may be described by this word. */
    public boolean fits(TitleLevel other) {
        return switch (this) {
            case SENIOR_UNSPECIFIED -> other.isSenior();
            case JUNIOR_UNSPECIFIED -> other == TitleLevel.ASSISTANT || other == TitleLevel.TECHNICIAN;
            default -> level == other;
        };
    }
}
