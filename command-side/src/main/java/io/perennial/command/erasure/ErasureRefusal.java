package io.perennial.command.erasure;

import io.perennial.command.Refusal;

/** Why something about an erasure is refused. */
public enum ErasureRefusal implements Refusal {
  ERASURE_UNKNOWN(404, "There is no such erasure"),
  SUBJECT_UNCLEAR(422, "What is named does not fit the kind of subject"),
  SUBJECT_UNKNOWN(409, "Nothing personal has been recorded of the subject"),
  ALREADY_ERASED(409, "The subject has been erased"),
  LEGAL_HOLD(409, "A legal hold on a customer forbids the erasure");

  private final int status;
  private final String title;

  ErasureRefusal(int status, String title) {
    this.status = status;
    this.title = title;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String title() {
    return title;
  }
}
