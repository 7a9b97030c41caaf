package io.perennial.command;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The test provokes the refusal of this code, as {@link Produces} says of others, and is refused
 * just as the document of the interface shows it. Each code has one such test.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ProducesCheck.class)
public @interface ExampleOf {
  String value();
}
