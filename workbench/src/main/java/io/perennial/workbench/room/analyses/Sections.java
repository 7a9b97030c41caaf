package io.perennial.workbench.room.analyses;

import io.perennial.workbench.figure.ChartSpec;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How results of analyses are shown: a section for a table, or for a way to draw it. */
final class Sections {

  /** What is for machines: it is in no table of a page, but in the files. */
  static final Set<String> LEFT_OUT =
      Set.of("covariance", "draws", "spendingDraws", "digest", "asItIs", "instead");

  private static final String CUSTOMERS = "customers";
  private static final String GROUP = "group";

  private static final List<Section> WHAT_IF =
      List.of(
          new Section(
              "totals", ChartSpec.of("bar", "totals", "state", CUSTOMERS, "customersInstead")),
          new Section("amounts", ChartSpec.of("bar", "totals", "state", "amount", "amountInstead")),
          new Section("moves", ChartSpec.of("flow", "moves", "state", CUSTOMERS).by("instead")),
          new Section("changes", null, "changes"));

  private static final Map<String, List<Section>> ALL =
      Map.of(
          "purchase-model-calibration",
          List.of(
              new Section(
                  "tracking",
                  ChartSpec.of("line", "weeks", "week", "actualInAll", "expectedInAll")),
              new Section("weekly", ChartSpec.of("line", "weeks", "week", "actual", "expected")),
              new Section(
                  "frequencies",
                  ChartSpec.of("bar", "frequencies", "frequency", "actual", "expected"))),
          "modelled-value",
          List.of(
              new Section(
                  "groups",
                  ChartSpec.of("bar", "groups", GROUP, "expectedSales", "discountedSales")),
              new Section(
                  CUSTOMERS,
                  ChartSpec.of("parts", CUSTOMERS, "customerId", "discountedSales").ofFirst())),
          "health-back-test",
          List.of(
              new Section(
                  "areas",
                  ChartSpec.of(
                      "line",
                      "dates",
                      "on",
                      "againstRecency_score_value",
                      "againstRecency_yardstick_value")),
              new Section(
                  "lists",
                  ChartSpec.of(
                      "bar",
                      "dates",
                      "on",
                      "riskList_precision",
                      "recencyList_precision",
                      "riskList_baseRate")),
              new Section(
                  "bands", ChartSpec.of("bar", "dates.bands", "band", "shareLost").by("on")),
              new Section(
                  "calibration",
                  ChartSpec.of("line", "dates.calibration", "lowest", "shareLost").by("on"))),
          "occasion-model",
          List.of(
              new Section(
                  "frequencies",
                  ChartSpec.of("bar", "frequencies", "purchases", CUSTOMERS, "expectedCustomers")),
              new Section(
                  "active", ChartSpec.of("line", "frequencies", "purchases", "probabilityActive"))),
          "contract-model",
          List.of(
              new Section(
                  "retention",
                  ChartSpec.of("line", "terms", "number", "retention", "expectedRetention")),
              new Section(
                  "survival",
                  ChartSpec.of("line", "terms", "number", "survival", "expectedSurvival")),
              new Section(
                  "lifetimes", ChartSpec.of("bar", "lifetimes", "renewals", "residualLifetime"))));

  /**
   * A section.
   *
   * @param key what its title is found by
   * @param spec how it is drawn; absent where it is a table only
   * @param table the table
   */
  record Section(String key, @Nullable ChartSpec spec, String table) {

    Section(String key, ChartSpec spec) {
      this(key, spec, spec.table());
    }
  }

  private Sections() {}

  /** The sections of an analysis; tables that none of them shows come behind. */
  static List<Section> of(String analysis) {
    return analysis.startsWith("what-if-") ? WHAT_IF : ALL.getOrDefault(analysis, List.of());
  }
}
