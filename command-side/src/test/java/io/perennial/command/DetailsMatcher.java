package io.perennial.command;

import org.hamcrest.Description;
import org.hamcrest.TypeSafeMatcher;

/** Details of a refusal with a code and something to say. */
final class DetailsMatcher extends TypeSafeMatcher<RefusedException.Details> {
  private final Refusal refusal;

  DetailsMatcher(Refusal refusal) {
    this.refusal = refusal;
  }

  @Override
  protected boolean matchesSafely(RefusedException.Details details) {
    return details.code().equals(refusal.code()) && !details.detail().isBlank();
  }

  @Override
  public void describeTo(Description description) {
    description.appendText("details of ").appendValue(refusal);
  }
}
