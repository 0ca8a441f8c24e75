package dev.zhicheng.render.template;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown for a file that is no template; {@link #faults()} has all that is wrong. */
public final class InvalidTemplateException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<TemplateFault> faults;

    /** With everything that is wrong; {@code faults} is not empty. */
    public InvalidTemplateException(List<TemplateFault> faults) {
        super(faults.stream().map(TemplateFault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    /** All faults in the order of the file, never empty. */
    public List<TemplateFault> faults() {
        return faults;
    }
}
