package io.perennial.platform.security;

import java.util.Locale;

/** What a token allows. */
public enum Scope {
  /** To change something: {@code /commands}. */
  COMMANDS,
  /** To read views: {@code /views}. */
  VIEWS,
  /** To read the events themselves: {@code /history}. */
  HISTORY,
  /** To operate the service: {@code /operations}. */
  OPERATIONS,
  /** To see personal data unmasked, beside another scope. */
  PERSONAL;

  /** The name in the token's {@code scope} claim. */
  public String claim() {
    return name().toLowerCase(Locale.ROOT);
  }
}
