package io.perennial.query.measure;

import io.perennial.query.view.FigureParameter;
import java.util.List;
import java.util.Locale;

/** What customers are grouped by. */
public enum Grouping {
  NONE,
  TIER,
  REGION,
  CLASS,
  COHORT;

  /** The group of customers for which the criterion is not known. */
  public static final String UNKNOWN = "unknown";

  /** The group of all, where nothing is told apart. */
  public static final String ALL = "all";

  /** The parameter {@code by}, the first choice being the usual one. */
  public static FigureParameter parameter(Grouping... choices) {
    List<String> names = List.of(choices).stream().map(Grouping::text).toList();
    return FigureParameter.choice(
        "by", names.getFirst(), names, "What customers are grouped by, as it is on the date");
  }

  /** The choice that an argument names. */
  public static Grouping named(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }

  private String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
