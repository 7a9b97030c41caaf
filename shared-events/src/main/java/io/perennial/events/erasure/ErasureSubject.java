package io.perennial.events.erasure;

import io.perennial.events.personal.Subject;

/** Whose personal data an erasure is about. */
public enum ErasureSubject {
  /** What is written about a customer in free text. */
  CUSTOMER(Subject.Kind.CUSTOMER),
  /** A person at a customer. */
  PERSON(Subject.Kind.PERSON),
  /** One of our own people. */
  STAFF(Subject.Kind.STAFF),
  /** What is written in free text about something of our own, such as a sales target. */
  MATTER(Subject.Kind.MATTER);

  private final Subject.Kind kind;

  ErasureSubject(Subject.Kind kind) {
    this.kind = kind;
  }

  /** The kind of data subject. */
  public Subject.Kind kind() {
    return kind;
  }
}
