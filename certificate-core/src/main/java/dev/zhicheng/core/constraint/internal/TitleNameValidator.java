package dev.zhicheng.core.constraint.internal;

import dev.zhicheng.core.constraint.TitleName;
import dev.zhicheng.core.title.TitleCatalogue;
import dev.zhicheng.core.title.TitleLevel;
import dev.zhicheng.core.title.TitleMatch;
import jakarta.validation.ConstraintValidatorContext;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks the bundled {@link TitleCatalogue}. */
public final class TitleNameValidator extends FaultValidator<TitleName> {

    private enum Refusal {
        NOT_A_TITLE,
        UNKNOWN,
        LEVEL
    }

    private final Set<TitleLevel> levels = EnumSet.noneOf(TitleLevel.class);

    /** For the provider. */
    public TitleNameValidator() {
        super(TitleName.class);
    }

    @Override
    public void initialize(TitleName constraint) {
        levels.addAll(List.of(constraint.levels()));
    }

    @Override
    @Nullable
    Enum<?> faultOf(String text, ConstraintValidatorContext context) {
        TitleCatalogue catalogue = TitleCatalogue.bundled();
        TitleMatch match = catalogue.find(text).orElse(null);
        if (match == null) {
            return catalogue.findNonTitle(text).isPresent() ? Refusal.NOT_A_TITLE : Refusal.UNKNOWN;
        }
        return levels.contains(match.level()) ? null : Refusal.LEVEL;
    }
}
