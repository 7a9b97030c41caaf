package io.perennial.command;

import io.perennial.platform.security.Scope;

/** The doors through which commands come in. */
public enum Door {
  /** For services and people who change something. */
  COMMANDS("/commands/", Scope.COMMANDS),
  /** For operators. */
  OPERATIONS("/operations/", Scope.OPERATIONS);

  private final String path;
  private final Scope scope;

  Door(String path, Scope scope) {
    this.path = path;
    this.scope = scope;
  }

  /** What its addresses begin with. */
  public String path() {
    return path;
  }

  /** What a caller's token must allow. */
  public Scope scope() {
    return scope;
  }
}
