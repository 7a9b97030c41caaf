package io.perennial.platform.eventstore;

import java.util.Map;

/**
 * What the log says of itself: which log it is, and what it is written with. It is kept with the
 * log, so that a copy carries it along and another log does not have it.
 */
public interface LogHeader {

  /** Names the entry that tells this log from every other one. */
  String LOG = "log";

  /** All entries by their names. */
  Map<String, String> entries();

  /**
   * Keeps the value under the name, unless one is kept there already; several nodes may do so at
   * once.
   *
   * @return what is kept under the name from now on
   */
  String keep(String name, String value);
}
