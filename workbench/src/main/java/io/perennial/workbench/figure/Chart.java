package io.perennial.workbench.figure;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A chart as data; how it is drawn is the script's.
 *
 * @param kind {@code line}, {@code bar}, {@code stack}, {@code pareto}, {@code steps} (with a
 *     band), {@code heat}, {@code scatter}, {@code flow}, {@code control} or {@code parts}
 * @param unit what the values are in
 * @param share whether they are shares of 0 to 1
 * @param across what stands along the first axis
 * @param x labels along the first axis
 * @param series what is drawn
 * @param links of {@code flow}: from, to and how many
 * @param quadrants of {@code scatter}: where the lines are
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Chart(
    String kind,
    String unit,
    boolean share,
    String across,
    List<String> x,
    List<Series> series,
    @Nullable List<Link> links,
    @Nullable List<Double> quadrants) {

  /**
   * One line, or one set of bars.
   *
   * @param name what it is called
   * @param data its values; null where none is known
   * @param hrefs where a value leads
   * @param role {@code lower} and {@code upper} of a band, {@code limit} of a control chart, {@code
   *     second} on the second axis; absent for what it is about
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Series(
      String name,
      List<? extends @Nullable JsonNode> data,
      @Nullable List<@Nullable String> hrefs,
      @Nullable String role) {}

  /**
   * A part that flows.
   *
   * @param source from where
   * @param target to where
   * @param value how many
   */
  public record Link(String source, String target, double value) {}
}
