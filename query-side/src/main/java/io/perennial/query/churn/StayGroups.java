package io.perennial.query.churn;

import io.perennial.models.survival.Band;
import io.perennial.models.survival.Durations;
import io.perennial.models.survival.KaplanMeier;
import io.perennial.platform.churn.ChurnPolicy;
import io.perennial.query.view.FigureArguments;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** For how long the customers of each group stay, counted. */
final class StayGroups {

  final Stay.Asked asked;

  /** How long they stay, by group. */
  final TreeMap<String, Durations> groups = new TreeMap<>();

  private final EndingLoss loss;
  private final Band band;
  private final int horizon;

  private StayGroups(Stay.Asked asked, EndingLoss loss, Band band, int horizon) {
    this.asked = asked;
    this.loss = loss;
    this.band = band;
    this.horizon = horizon;
  }

  /** None counted yet. */
  static StayGroups of(FigureArguments arguments) {
    return new StayGroups(
        Stay.Asked.of(arguments),
        EndingLoss.named(arguments.text("loss")),
        SurvivalParameters.band(arguments),
        arguments.integer("horizon"));
  }

  /** The stay of a customer; absent when it is not looked at. */
  @Nullable Stay stay(ChurnDocument document, ChurnPolicy policy) {
    return asked.of(document, policy, loss::endedBy);
  }

  /** Counts a customer. */
  void add(ChurnDocument document, ChurnPolicy policy) {
    Stay stay = stay(document, policy);
    if (stay != null) {
      stay.count(groups.computeIfAbsent(stay.group(), group -> new Durations()));
    }
  }

  /** With what was counted elsewhere, which stays as it is. */
  StayGroups and(StayGroups other) {
    other.groups.forEach(
        (group, times) -> groups.computeIfAbsent(group, each -> new Durations()).addAll(times));
    return this;
  }

  /** The estimate for customers of one group. */
  KaplanMeier estimate(Durations times) {
    return KaplanMeier.of(times, band);
  }

  /** What follows from an estimate about the time that customers stay. */
  StayingTime time(KaplanMeier estimate) {
    return StayingTime.of(estimate, horizon);
  }
}
