package dev.zhicheng.rules.decision;

import org.jspecify.annotations.Nullable;

/** What a finding shows; made into text only when somebody looks. Nothing in it identifies a person. */
interface Evidence {

    /** What was written, masked; null when nothing was. */
    @Nullable
    String actual();

    /** What would be right, or null. */
    @Nullable
    String expected();

    /** Which of several faults it is, or null. */
    @Nullable
    String detail();
}
