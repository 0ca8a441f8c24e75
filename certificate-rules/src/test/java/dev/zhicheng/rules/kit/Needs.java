package dev.zhicheng.rules.kit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.SkipExecutionHook;

/** The property is about something that a policy may lack; then it is reported as skipped, with the reason. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@AddLifecycleHook(value = Needs.Hook.class, propagateTo = PropagationMode.NO_DESCENDANTS)
public @interface Needs {

    /** What the policy must have. */
    PolicyTrait value();

    /** Skips what does not apply. */
    final class Hook implements SkipExecutionHook {
        @Override
        public SkipResult shouldBeSkipped(LifecycleContext context) {
            PolicyTrait trait =
                    context.findAnnotation(Needs.class).orElseThrow().value();
            Class<?> tests = context.optionalContainerClass().orElseThrow();
            PolicyFixture fixture = (PolicyFixture) context.newInstance(tests);
            return trait.isIn(fixture.tested())
                    ? SkipResult.doNotSkip()
                    : SkipResult.skip("does not apply to " + fixture.tested() + ": " + trait.reason());
        }
    }
}
