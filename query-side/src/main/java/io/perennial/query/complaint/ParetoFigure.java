package io.perennial.query.complaint;

import io.perennial.query.measure.Parameters;
import io.perennial.query.measure.Shares;
import io.perennial.query.view.Coordinate;
import io.perennial.query.view.Figure;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.FigureParameter;
import io.perennial.query.view.Summed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What most complaints are about, or come from, from many to few. */
final class ParetoFigure
    implements Figure<ComplaintCard, ParetoFigure.Counts, ParetoFigure.Pareto> {

  @Override
  public String name() {
    return "pareto";
  }

  @Override
  public String meaning() {
    return "Complaints recorded in a span of days by category, department, product or customer,"
        + " from many to few, each with its share and the share of all down to it; a department is"
        + " the one that deals with it on the date";
  }

  @Override
  public List<FigureParameter> parameters() {
    return List.of(
        Parameters.FROM,
        Parameters.ON,
        ComplaintGrouping.parameter(
            ComplaintGrouping.CATEGORY,
            ComplaintGrouping.DEPARTMENT,
            ComplaintGrouping.PRODUCT,
            ComplaintGrouping.CUSTOMER,
            ComplaintGrouping.SEVERITY),
        FigureParameter.integer("top", "100", 1, 1000, "How many groups are listed at most"));
  }

  @Override
  public Counts start(FigureArguments arguments) {
    return new Counts(
        arguments.date("from"),
        arguments.date("on"),
        ComplaintGrouping.named(arguments.text("by")),
        arguments.integer("top"));
  }

  @Override
  public void add(Counts counts, ComplaintCard card) {
    ComplaintCourse.between(counts.from, counts.on, card)
        .forEach(course ->
            counts.groups.merge(
                counts.by.groupOf(course),
                new Count(1, Boolean.TRUE.equals(course.founded()) ? 1 : 0),
                Count::plus));
  }

  @Override
  public Counts merge(Counts left, Counts right) {
    right.groups.forEach((group, count) -> left.groups.merge(group, count, Count::plus));
    return left;
  }

  @Override
  public Pareto finish(Counts counts) {
    long total = counts.groups.values().stream().mapToLong(Count::complaints).sum();
    List<Row> rows = new ArrayList<>();
    long soFar = 0;
    for (Map.Entry<String, Count> each : counts.ranked()) {
      long complaints = each.getValue().complaints;
      soFar += complaints;
      rows.add(
          new Row(
              rows.size() + 1,
              each.getKey(),
              complaints,
              each.getValue().founded,
              Shares.of(complaints, total),
              Shares.of(soFar, total)));
    }
    return new Pareto(counts.from, counts.on, total, counts.groups.size(), rows);
  }

  @Override
  public List<Row> rows(Pareto result) {
    return result.groups();
  }

  static final class Counts {
    private final LocalDate from;
    private final LocalDate on;
    private final ComplaintGrouping by;
    private final int top;
    private final Map<String, Count> groups = new TreeMap<>();

    private Counts(LocalDate from, LocalDate on, ComplaintGrouping by, int top) {
      this.from = from;
      this.on = on;
      this.by = by;
      this.top = top;
    }

    private List<Map.Entry<String, Count>> ranked() {
      return groups.entrySet().stream()
          .sorted(
              Comparator.comparingLong(
                      (Map.Entry<String, Count> each) -> each.getValue().complaints)
                  .reversed()
                  .thenComparing(Map.Entry.comparingByKey()))
          .limit(top)
          .toList();
    }
  }

  private record Count(long complaints, long founded) {
    private Count plus(Count other) {
      return new Count(complaints + other.complaints, founded + other.founded);
    }
  }

  /**
   * Where complaints come from.
   *
   * @param from first day that is looked at
   * @param on date as of which
   * @param complaints all complaints
   * @param groupCount how many groups there are, also those that are not listed
   * @param groups the groups with most complaints
   */
  record Pareto(LocalDate from, LocalDate on, long complaints, long groupCount, List<Row> groups) {}

  /**
   * A group.
   *
   * @param rank place from many to few
   * @param group what its complaints have in common; {@code unknown} where that is not known
   * @param complaints complaints in it
   * @param founded those of them that were found justified
   * @param share its share of all complaints
   * @param cumulativeShare share of all complaints in it and in those before it
   */
  record Row(
      int rank,
      @Coordinate String group,
      @Summed long complaints,
      @Summed long founded,
      @Nullable Double share,
      @Nullable Double cumulativeShare) {}
}
