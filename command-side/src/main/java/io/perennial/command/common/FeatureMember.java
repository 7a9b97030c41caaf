package io.perennial.command.common;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.axonframework.modelling.command.AggregateMember;

/**
 * A member of an aggregate that keeps what a feature remembers. It is asked only about events that
 * it, or a member of it, handles: an aggregate has many members, and of most events one is told.
 */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@AggregateMember(eventForwardingMode = ForwardHandled.class)
public @interface FeatureMember {}
