package io.perennial.events.personal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a text that is about a person. The one mapper writes it encrypted under the key of the
 * {@link DataSubject} of the same record, or of the nearest record around it that has one. It reads
 * it back as {@link Erased#TEXT} once that key is destroyed, and as {@link Unreadable#TEXT} when
 * the key is missing.
 */
@Target({
  ElementType.RECORD_COMPONENT,
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.PARAMETER
})
@Retention(RetentionPolicy.RUNTIME)
public @interface PersonalData {

  /** Whether the text was stored plain once; such a text is read as it stands. */
  boolean oncePlain() default false;
}
