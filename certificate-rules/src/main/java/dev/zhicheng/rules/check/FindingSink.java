package dev.zhicheng.rules.check;

import dev.zhicheng.core.application.Application;
import dev.zhicheng.rules.policy.Text;
import org.jspecify.annotations.Nullable;

/** Takes what a part of the check finds. */
interface FindingSink {

    void add(CheckFinding.Kind kind, String subject, Text message, @Nullable Application example);
}
