package dev.zhicheng.core.constraint.internal;

import dev.zhicheng.core.constraint.CitizenNumber;
import dev.zhicheng.core.identity.CitizenId;
import dev.zhicheng.core.identity.ForeignResidentCard;
import dev.zhicheng.core.text.Parsed;
import jakarta.validation.ConstraintValidatorContext;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads with {@link CitizenId}, on the day of the provider's clock. */
public final class CitizenNumberValidator extends FaultValidator<CitizenNumber> {

    private enum Refusal {
        KIND,
        LEGACY
    }

    private final Set<CitizenId.Kind> kinds = EnumSet.noneOf(CitizenId.Kind.class);
    private boolean legacy;
    private boolean foreignCard;

    /** For the provider. */
    public CitizenNumberValidator() {
        super(CitizenNumber.class);
    }

    @Override
    public void initialize(CitizenNumber constraint) {
        kinds.addAll(List.of(constraint.kinds()));
        legacy = constraint.legacy();
        foreignCard = constraint.foreignCard() && kinds.contains(CitizenId.Kind.FOREIGN_PERMANENT_RESIDENT);
    }

    @Override
    @Nullable
    Enum<?> faultOf(String text, ConstraintValidatorContext context) {
        if (foreignCard && ForeignResidentCard.parse(text).isValue()) {
            return null;
        }
        LocalDate today = LocalDate.now(context.getClockProvider().getClock());
        Parsed<CitizenId, CitizenId.Fault> parsed = CitizenId.parse(text, today);
        CitizenId id = parsed.orNull();
        if (id == null) {
            return parsed.faultIfAny().orElseThrow();
        }
        if (!kinds.contains(id.kind())) {
            return Refusal.KIND;
        }
        return id.wasLegacy() && !legacy ? Refusal.LEGACY : null;
    }
}
