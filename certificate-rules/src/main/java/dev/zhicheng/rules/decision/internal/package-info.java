/** How a policy is made ready to decide, and how an application becomes facts. */
@NullMarked
package dev.zhicheng.rules.decision.internal;

import org.jspecify.annotations.NullMarked;
