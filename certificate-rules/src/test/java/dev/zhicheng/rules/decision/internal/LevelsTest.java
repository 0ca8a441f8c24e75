package dev.zhicheng.rules.decision.internal;

import dev.zhicheng.core.title.LevelWord;
import dev.zhicheng.core.title.TitleLevel;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LevelsTest {

    @Test
    void each_level_is_itself_and_no_other() {
        for (TitleLevel level : TitleLevel.values()) {
            assertThat(levels(level.name())).containsExactly(level);
        }
    }

    @Test
    void a_bare_高级_leaves_both_senior_levels_open_and_a_bare_初级_both_junior_ones() {
        assertThat(levels(LevelWord.SENIOR_UNSPECIFIED.name()))
                .containsExactlyInAnyOrder(TitleLevel.FULL_SENIOR, TitleLevel.ASSOCIATE_SENIOR);
        assertThat(levels(LevelWord.JUNIOR_UNSPECIFIED.name()))
                .containsExactlyInAnyOrder(TitleLevel.ASSISTANT, TitleLevel.TECHNICIAN);
    }

    @Test
    void a_word_that_is_no_level_has_none() {
        assertThat(levels("IN_POST")).isEmpty();
    }

    private static Set<TitleLevel> levels(String word) {
        return Arrays.stream(TitleLevel.values())
                .filter(level -> (Levels.bits(word) & Levels.bit(level)) != 0)
                .collect(Collectors.toSet());
    }
}
