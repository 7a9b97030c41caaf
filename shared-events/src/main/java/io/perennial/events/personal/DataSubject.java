package io.perennial.events.personal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the identifier of the person, or of the customer, under whose key the personal data of the
 * record is kept, and that of the records within it that name no subject of their own. One of our
 * own people is named by a {@link StaffName}.
 */
@Target({
  ElementType.RECORD_COMPONENT,
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.PARAMETER
})
@Retention(RetentionPolicy.RUNTIME)
public @interface DataSubject {

  /** What the identifier is one of. */
  Subject.Kind value();
}
