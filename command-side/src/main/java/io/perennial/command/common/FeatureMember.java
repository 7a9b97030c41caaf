package io.perennial.command.common;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A member of an aggregate that keeps what a feature remembers: Axon's {@code AggregateMember}, but
 * one that is told only what it, or a member of it, handles. An aggregate has many members, and of
 * most events one is told.
 */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface FeatureMember {}
