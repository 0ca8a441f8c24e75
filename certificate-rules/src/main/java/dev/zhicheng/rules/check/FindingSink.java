package dev.zhicheng.rules.check;

import dev.zhicheng.core.application.Application;
import org.jspecify.annotations.Nullable;

/** Takes what a part of the check finds. */
interface FindingSink {

    void add(CheckFinding.Kind kind, String subject, String message, @Nullable Application example);
}
