package dev.zhicheng.rules.decision;

import org.jspecify.annotations.Nullable;

/** What a finding about several certificates shows. */
record GroupEvidence(
        @Nullable String actual,
        @Nullable String expected,
        @Nullable String detail) implements Evidence {}
