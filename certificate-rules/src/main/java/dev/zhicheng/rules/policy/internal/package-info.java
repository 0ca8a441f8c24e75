/** What the reader of policies and the engine must both know of a condition. */
@NullMarked
package dev.zhicheng.rules.policy.internal;

import org.jspecify.annotations.NullMarked;
