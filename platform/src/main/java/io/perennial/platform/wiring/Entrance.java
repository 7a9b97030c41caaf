package io.perennial.platform.wiring;

/** Where people come in, beside the doors. */
public interface Entrance {

  /** Whether somebody can come in. */
  boolean isOpen();

  /** The address of the first page. */
  String address();

  /** A link that opens it once, already signed in as the person at this machine. */
  String link();
}
