package io.perennial.events;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says what a decimal is in that is no amount of money: a share, a percentage, what an objective is
 * measured in. Every other decimal is an amount in units of the currency, and is shown with the
 * decimals that it has.
 */
@Target({
  ElementType.RECORD_COMPONENT,
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.PARAMETER
})
@Retention(RetentionPolicy.RUNTIME)
public @interface Unit {

  /** A share of a whole, from 0 to 1. */
  String SHARE = "share";

  /** So many of a hundred. */
  String PERCENT = "percent";

  /** Points of a score, of 100 in all. */
  String POINTS = "points";

  /** What the objective is measured in. */
  String OBJECTIVE = "unit of the objective";

  /** What it is in. */
  String value();
}
