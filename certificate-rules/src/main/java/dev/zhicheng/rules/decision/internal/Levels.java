package dev.zhicheng.rules.decision.internal;

import dev.zhicheng.core.title.TitleLevel;

/** Sets of levels as bits by ordinal: a bare 高级 leaves both senior levels open, a bare 初级 both junior ones. */
final class Levels {

    private Levels() {}

    static int bits(String word) {
        return switch (word) {
            case "SENIOR_UNSPECIFIED" -> bit(TitleLevel.FULL_SENIOR) | bit(TitleLevel.ASSOCIATE_SENIOR);
            case "JUNIOR_UNSPECIFIED" -> bit(TitleLevel.ASSISTANT) | bit(TitleLevel.TECHNICIAN);
            default -> {
                for (TitleLevel level : TitleLevel.values()) {
                    if (level.name().equals(word)) {
                        yield bit(level);
                    }
                }
                yield 0;
            }
        };
    }

    static int bit(TitleLevel level) {
        return 1 << level.ordinal();
    }
}
