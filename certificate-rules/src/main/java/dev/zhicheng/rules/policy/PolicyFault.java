package dev.zhicheng.rules.policy;

import java.util.Locale;
import java.util.Objects;

/**
 * Something wrong with a policy file.
 *
 * @param kind what sort of thing, not null
 * @param pointer where, as a JSON pointer (RFC 6901); empty for the whole file
 * @param line the line in the file, from 1; 0 when it has none
 * @param message what is wrong, for the author of the policy, not null
 */
public record PolicyFault(Kind kind, String pointer, int line, String message) {

    /** What sort of thing is wrong. */
    public enum Kind {
        /** Not JSON. */
        SYNTAX("不是合法的 JSON"),
        /** Larger, deeper or longer than the loader accepts, or more questions than the engine takes. */
        LIMIT("超出允许的大小、层数或数量"),
        /** Something required is not there. */
        MISSING("缺少必需的内容"),
        /** Something that has no meaning here. */
        UNKNOWN_KEY("此处没有这一项"),
        /** A value of the wrong JSON type or form. */
        VALUE("值的类型或格式不符"),
        /** A reference to something that does not exist. */
        REFERENCE("所引用的内容不存在"),
        /** Two things of one name. */
        DUPLICATE("名称重复"),
        /** An operator put to a fact of another type or scope. */
        TYPE("运算与该事实的类型或范围不符"),
        /** A quote that does not occur in the stored text of its source. */
        QUOTE("引文不见于所存的通知原文"),
        /** A message that is missing in a language, or names a placeholder that does not exist. */
        MESSAGE("缺少一种语言的文字，或占位符不存在"),
        /** A fact that rules read and no rule asks for. */
        UNASKED_FACT("规则用到此事实，却没有规则要求填写或核对"),
        /** A name or identity number compared with texts of the policy: a policy is about cases, never about persons. */
        PERSONAL_TEXT("不得以姓名或身份证号区分个人"),
        /** A review section that cannot be read, or whose chain no case could end. */
        REVIEW_CHAIN("审核流程无法读取，或无法走完");

        private final String chinese;

        Kind(String chinese) {
            this.chinese = chinese;
        }
    }

    /** Refuses null. */
    public PolicyFault {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(pointer, "pointer");
        Objects.requireNonNull(message, "message");
    }

    /**
     * Where and what, for the author of the policy: in English for any locale but a Chinese one, for which the kind is told
     * in Chinese and the message, which names what the file holds, stands behind it as it is.
     */
    public String inWords(Locale locale) {
        return Language.of(locale) == Language.ZH
                ? (line == 0 ? "" : "第 " + line + " 行，") + place() + "：" + kind.chinese + "（" + message + "）"
                : (line == 0 ? "" : "line " + line + ", ") + place() + ": " + message;
    }

    private String place() {
        return pointer.isEmpty() ? "/" : pointer;
    }

    /** {@code line 12, /rules/3/when: …}. */
    @Override
    public String toString() {
        return inWords(Locale.ENGLISH) + " [" + kind + "]";
    }
}
