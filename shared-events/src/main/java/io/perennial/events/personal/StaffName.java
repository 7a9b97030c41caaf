package io.perennial.events.personal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the name or account of one of our own people. The one mapper writes it as it writes {@link
 * PersonalData}, but under a key of that member of staff, so that it can be erased without erasing
 * anything about the customer. A text that was stored plain once is read as it stands.
 */
@Target({
  ElementType.RECORD_COMPONENT,
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.PARAMETER
})
@Retention(RetentionPolicy.RUNTIME)
public @interface StaffName {}
