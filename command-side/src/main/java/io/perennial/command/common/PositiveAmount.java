package io.perennial.command.common;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** The amount, where there is one, must be more than nothing. */
@Documented
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PositiveAmount.Validator.class)
public @interface PositiveAmount {
  String message() default "must be greater than 0";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Decides it; an amount left out is another constraint's matter. */
  final class Validator implements ConstraintValidator<PositiveAmount, Amount> {
    @Override
    @SuppressWarnings("NullAway") // the component may be missing in what a caller sends
    public boolean isValid(@Nullable Amount value, ConstraintValidatorContext context) {
      return value == null || value.amount() == null || value.amount().signum() > 0;
    }
  }
}
