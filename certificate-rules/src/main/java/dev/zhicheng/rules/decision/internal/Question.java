package dev.zhicheng.rules.decision.internal;

import dev.zhicheng.rules.policy.Condition;
import java.util.List;

/**
 * A condition over several axes, made ready: its questions are bits, and it is judged on two words, one of the bits that
 * are true and one of those that are unknown. Answers are {@link Truth} ordinals, so that and is minimum, or maximum.
 */
abstract class Question {

    static final int FALSE = Truth.FALSE.ordinal();
    static final int UNKNOWN = Truth.UNKNOWN.ordinal();
    static final int TRUE = Truth.TRUE.ordinal();

    abstract int ask(long isTrue, long isUnknown);

    /** One bit. */
    static Question bit(int index) {
        long mask = 1L << index;
        return new Question() {
            @Override
            int ask(long isTrue, long isUnknown) {
                if ((isTrue & mask) != 0) {
                    return TRUE;
                }
                return (isUnknown & mask) != 0 ? UNKNOWN : FALSE;
            }
        };
    }

    static Question not(Question part) {
        return new Question() {
            @Override
            int ask(long isTrue, long isUnknown) {
                return TRUE - part.ask(isTrue, isUnknown);
            }
        };
    }

    /** All or any of the parts. */
    static Question of(Condition operator, List<Question> parts) {
        boolean all = operator instanceof Condition.All;
        Question[] array = parts.toArray(Question[]::new);
        int neutral = all ? TRUE : FALSE;
        return new Question() {
            @Override
            int ask(long isTrue, long isUnknown) {
                int answer = neutral;
                for (Question part : array) {
                    int next = part.ask(isTrue, isUnknown);
                    answer = all ? Math.min(answer, next) : Math.max(answer, next);
                }
                return answer;
            }
        };
    }
}
