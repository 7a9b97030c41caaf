package io.perennial.events.personal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a text by which a company or a thing is known, such as a name or number in a public
 * register. It is stored plain. Components whose names end in {@code Id} need no mark.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Identifier {}
