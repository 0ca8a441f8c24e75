package dev.zhicheng.rules.policy;

/**
 * 就高换发 (一(二)): which certificates of a person take the place of which. A second phase over the set of a person's
 * certificates; their order never matters.
 *
 * @param by which 正高级 certificates supersede
 * @param reach whether over all series or within one
 * @param superseded raised on a paper 副高级 certificate whose place is taken
 * @param pending raised on a paper 副高级 certificate whose place may yet be taken
 */
public record Supersession(By by, Reach reach, GroupRule superseded, GroupRule pending) {

    /** Which 正高级 certificates supersede. */
    public enum By {
        /** One that is convertible, or is electronic already: its holder is not left with nothing. */
        CONVERTIBLE_OR_ELECTRONIC,
        /** Any that the person holds, to the letter of 一(二). */
        HELD
    }

    /** Over which certificates it reaches. */
    public enum Reach {
        /** All of the person. */
        PERSON,
        /** Those of the same series. */
        SERIES
    }
}
