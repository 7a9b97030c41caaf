package io.perennial.query.churn;

import io.perennial.models.survival.Band;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.FigureParameter;
import java.util.List;

/** Parameters of the figures of how long customers stay. */
final class SurvivalParameters {

  private static final int MOST_DAYS = 36_500;

  /** How the band is made. */
  static final FigureParameter BAND =
      FigureParameter.choice(
          "band",
          "log-log",
          List.of("log-log", "plain"),
          "How the 95 % band is made of the variance: on the scale of log(-log), or plainly by so"
              + " many standard errors to either side");

  /** How far the restricted mean looks. */
  static final FigureParameter HORIZON =
      FigureParameter.integer(
          "horizon",
          "0",
          0,
          MOST_DAYS,
          "Days within which the restricted mean is taken; 0 takes the longest time that was"
              + " observed in the group");

  private SurvivalParameters() {}

  static Band band(FigureArguments arguments) {
    return arguments.text("band").equals("plain") ? Band.PLAIN : Band.LOG_LOG;
  }
}
