package io.perennial.workbench.page;

import java.util.Locale;

/** A room of the workbench. */
public enum Room {
  TODAY("views"),
  CUSTOMERS("views"),
  SALES("views"),
  CREDIT("views"),
  COMPLAINTS("views"),
  KEY_ACCOUNTS("views"),
  ANALYSES("views"),
  ACT("commands"),
  HISTORY("history"),
  OPERATIONS("operations");

  private final String scope;

  Room(String scope) {
    this.scope = scope;
  }

  /** The scope without which nothing in it can be seen. */
  public String scope() {
    return scope;
  }

  /** Its name in keys of texts. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Where it is. */
  public String path() {
    return this == ACT ? "/do" : "/" + key();
  }
}
