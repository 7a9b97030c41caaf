package io.perennial.query.complaint;

import io.perennial.query.activity.ComplaintState;
import io.perennial.query.activity.ComplaintStep.Kind;
import io.perennial.query.measure.Parameters;
import io.perennial.query.measure.Shares;
import io.perennial.query.view.Coordinate;
import io.perennial.query.view.Figure;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.FigureParameter;
import io.perennial.query.view.Summed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How well complaints are dealt with. */
final class SharesFigure
    implements Figure<ComplaintCard, SharesFigure.Sums, SharesFigure.ComplaintShares> {

  private static final String WITHIN = "within";

  /** Of the complaints of most companies, so many are resolved well. */
  private static final double REFERENCE = 0.1;

  @Override
  public String name() {
    return "shares";
  }

  @Override
  public String meaning() {
    return "Of the complaints recorded in a span of days: founded (of those judged), resolved"
        + " (accepted, carried out and evaluated; of those not found unfounded), accepted at the"
        + " first proposal (of those whose proposal was answered), reopened (of those ever closed),"
        + " and repeated (a complaint of the same customer and category came some days before, at"
        + " most; of all)";
  }

  @Override
  public List<FigureParameter> parameters() {
    return List.of(
        Parameters.FROM,
        Parameters.ON,
        ComplaintGrouping.parameter(
            ComplaintGrouping.NONE,
            ComplaintGrouping.CATEGORY,
            ComplaintGrouping.SEVERITY,
            ComplaintGrouping.DEPARTMENT,
            ComplaintGrouping.PRODUCT),
        FigureParameter.integer(
            WITHIN, "90", 1, 3660, "Days within which a complaint of the same kind is a repeat"));
  }

  @Override
  public Sums start(FigureArguments arguments) {
    return new Sums(
        arguments.date("from"),
        arguments.date("on"),
        ComplaintGrouping.named(arguments.text("by")),
        arguments.integer(WITHIN));
  }

  @Override
  public void add(Sums sums, ComplaintCard card) {
    ComplaintCourse.on(sums.on, card)
        .forEach(course -> {
          String group = sums.by.groupOf(course);
          boolean inSpan = !course.recordedOn().isBefore(sums.from);
          sums.kinds
              .computeIfAbsent(
                  card.customerId() + " " + card.category(), customer -> new ArrayList<>())
              .add(
                  new Past(
                      course.recordedOn(),
                      course.steps().getFirst().at(),
                      card.complaintId(),
                      inSpan ? group : null));
          if (inSpan) {
            sums.groups.merge(group, Count.of(course), Count::plus);
          }
        });
  }

  @Override
  public Sums merge(Sums left, Sums right) {
    right.groups.forEach((group, count) -> left.groups.merge(group, count, Count::plus));
    right.kinds.forEach(
        (kind, past) -> left.kinds.computeIfAbsent(kind, each -> new ArrayList<>()).addAll(past));
    return left;
  }

  @Override
  public long held(Sums sums) {
    return sums.kinds.values().stream().mapToLong(List::size).sum();
  }

  @Override
  public ComplaintShares finish(Sums sums) {
    Map<String, Long> repeats = sums.repeats();
    return new ComplaintShares(
        sums.from,
        sums.on,
        sums.within,
        sums.groups.entrySet().stream()
            .map(each ->
                row(each.getKey(), each.getValue(), repeats.getOrDefault(each.getKey(), 0L)))
            .toList());
  }

  private static Row row(String group, Count count, long repeated) {
    return new Row(
        group,
        count.complaints,
        count.founded + count.unfounded,
        count.founded,
        Shares.of(count.founded, count.founded + count.unfounded),
        count.unfounded,
        count.resolved,
        Shares.of(count.resolved, count.complaints - count.unfounded),
        REFERENCE,
        count.answered,
        count.acceptedAtFirst,
        Shares.of(count.acceptedAtFirst, count.answered),
        count.closed,
        count.reopened,
        Shares.of(count.reopened, count.closed),
        repeated,
        Shares.of(repeated, count.complaints));
  }

  @Override
  public List<Row> rows(ComplaintShares result) {
    return result.groups();
  }

  static final class Sums {
    private final LocalDate from;
    private final LocalDate on;
    private final ComplaintGrouping by;
    private final int within;
    private final Map<String, Count> groups = new TreeMap<>();

    /** All complaints up to the date, by customer and category. */
    private final Map<String, List<Past>> kinds = new TreeMap<>();

    private Sums(LocalDate from, LocalDate on, ComplaintGrouping by, int within) {
      this.from = from;
      this.on = on;
      this.by = by;
      this.within = within;
    }

    /** How many complaints of each group had one of the same kind shortly before. */
    private Map<String, Long> repeats() {
      Map<String, Long> repeats = new TreeMap<>();
      for (List<Past> kind : kinds.values()) {
        List<Past> inOrder = kind.stream().sorted(Past.ORDER).toList();
        for (int i = 1; i < inOrder.size(); i++) {
          Past each = inOrder.get(i);
          String group = each.group;
          if (group != null && !inOrder.get(i - 1).on.plusDays(within).isBefore(each.on)) {
            repeats.merge(group, 1L, Long::sum);
          }
        }
      }
      return repeats;
    }
  }

  /** A complaint that another one may repeat. */
  private record Past(LocalDate on, Instant at, String complaintId, @Nullable String group) {
    private static final Comparator<Past> ORDER =
        Comparator.comparing(Past::on).thenComparing(Past::at).thenComparing(Past::complaintId);
  }

  private record Count(
      long complaints,
      long founded,
      long unfounded,
      long resolved,
      long answered,
      long acceptedAtFirst,
      long closed,
      long reopened) {

    private static Count of(ComplaintCourse course) {
      Boolean founded = course.founded();
      Boolean atFirst = course.acceptedAtFirst();
      boolean closed = course.has(Kind.EVALUATED, Kind.CLOSED_AS_UNFOUNDED);
      return new Count(
          1,
          Boolean.TRUE.equals(founded) ? 1 : 0,
          Boolean.FALSE.equals(founded) ? 1 : 0,
          course.state() == ComplaintState.CLOSED ? 1 : 0,
          atFirst == null ? 0 : 1,
          Boolean.TRUE.equals(atFirst) ? 1 : 0,
          closed ? 1 : 0,
          course.has(Kind.REOPENED) ? 1 : 0);
    }

    private Count plus(Count other) {
      return new Count(
          complaints + other.complaints,
          founded + other.founded,
          unfounded + other.unfounded,
          resolved + other.resolved,
          answered + other.answered,
          acceptedAtFirst + other.acceptedAtFirst,
          closed + other.closed,
          reopened + other.reopened);
    }
  }

  /**
   * The shares.
   *
   * @param from first day that is looked at
   * @param on date as of which
   * @param within days within which a complaint of the same customer and category is a repeat
   * @param groups one a group
   */
  record ComplaintShares(LocalDate from, LocalDate on, int within, List<Row> groups) {}

  /**
   * A group.
   *
   * @param group what its complaints have in common
   * @param complaints complaints in it
   * @param judged those judged
   * @param founded those found justified
   * @param foundedShare founded / judged
   * @param unfounded those found not justified
   * @param resolved those accepted, carried out and evaluated, and not taken up again
   * @param resolvedShare resolved / those not found unfounded
   * @param resolvedReference the share that is resolved well in most companies
   * @param answered those whose proposal the customer has answered
   * @param acceptedAtFirst those whose first proposal was accepted
   * @param acceptedAtFirstShare accepted at first / answered
   * @param closed those that have ever been closed
   * @param reopened those that were taken up again
   * @param reopenedShare reopened / closed
   * @param repeated those with one of the same customer and category some days before, at most;
   *     that is in no complaint alone
   * @param repeatedShare repeated / complaints
   */
  record Row(
      @Coordinate String group,
      @Summed long complaints,
      @Summed long judged,
      @Summed long founded,
      @Nullable Double foundedShare,
      @Summed long unfounded,
      @Summed long resolved,
      @Nullable Double resolvedShare,
      double resolvedReference,
      @Summed long answered,
      @Summed long acceptedAtFirst,
      @Nullable Double acceptedAtFirstShare,
      @Summed long closed,
      @Summed long reopened,
      @Nullable Double reopenedShare,
      long repeated,
      @Nullable Double repeatedShare) {}
}
