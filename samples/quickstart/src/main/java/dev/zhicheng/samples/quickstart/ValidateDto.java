package dev.zhicheng.samples.quickstart;

import dev.zhicheng.core.constraint.CitizenNumber;
import dev.zhicheng.core.constraint.HolderName;
import dev.zhicheng.core.constraint.OfficialDocumentNumber;
import dev.zhicheng.core.constraint.TitleName;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.io.PrintStream;
import java.util.Comparator;

/** A portal's own DTO, checked by annotations. */
public final class ValidateDto {

    // README
    record Filing(
            @HolderName String name,
            @CitizenNumber String citizenId,
            @TitleName String title,
            @OfficialDocumentNumber String appointmentDocument) {}
    // end

    private ValidateDto() {}

    /** Prints what is wrong with a filing. */
    public static void main(String[] arguments) {
        run(System.out);
    }

    static void run(PrintStream out) {
        try (var factory = Validation.buildDefaultValidatorFactory()) {
            // README
            Validator validator = factory.getValidator();
            var filing = new Filing("马晓兰", "642221196607060002", "高级兽医师", "宁人社函2018号");
            validator.validate(filing).stream()
                    .map(violation -> violation.getPropertyPath() + ": " + violation.getMessage())
                    .sorted(Comparator.naturalOrder())
                    .forEach(out::println);
            // end
        }
    }
}
