package io.perennial.command;

import io.perennial.command.RefusedException.Place;
import java.util.List;
import java.util.Objects;
import org.hamcrest.Description;
import org.hamcrest.TypeSafeMatcher;
import org.jspecify.annotations.Nullable;

/** Details of a refusal with a code and something to say. */
final class DetailsMatcher extends TypeSafeMatcher<RefusedException.Details> {
  private final Refusal refusal;
  private final @Nullable List<Place> places;
  private RefusedException.@Nullable Details seen;

  DetailsMatcher(Refusal refusal) {
    this(refusal, null);
  }

  /** At exactly these places of the body. */
  DetailsMatcher(Refusal refusal, @Nullable List<Place> places) {
    this.refusal = refusal;
    this.places = places;
  }

  @Override
  protected boolean matchesSafely(RefusedException.Details details) {
    seen = details;
    return details.code().equals(refusal.code())
        && !details.detail().isBlank()
        && (places == null || places.equals(details.places()));
  }

  /** The refusal whose details it has looked at. */
  RefusedException refused() {
    return new RefusedException(refusal, Objects.requireNonNull(seen));
  }

  @Override
  public void describeTo(Description description) {
    description
        .appendText("details of ")
        .appendValue(refusal)
        .appendText(" at ")
        .appendValue(places);
  }
}
