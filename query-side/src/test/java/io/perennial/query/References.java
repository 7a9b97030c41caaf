package io.perennial.query;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The test compares these figures, each named by its view and its name ({@code "churn/rate"}), at
 * ten dates of a generated world with what a few lines make of the plain facts; it fails when it
 * asks for one of them less often.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ReferencesCheck.class)
public @interface References {
  String[] value();
}
