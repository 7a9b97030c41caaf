package io.perennial.query.customer;

import io.perennial.events.personal.StaffName;
import io.perennial.query.customer.Winning.Rest;
import io.perennial.query.measure.Parameters;
import io.perennial.query.measure.TopList;
import io.perennial.query.view.Coordinate;
import io.perennial.query.view.Figure;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.FigureParameter;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who is left in peace, and until when. */
final class RestingFigure
    implements Figure<CustomerCard, RestingFigure.Sums, RestingFigure.Resting> {

  private static final Comparator<Row> ORDER =
      Comparator.comparing(Row::mayBeCalledOn).thenComparing(Row::customerId);

  @Override
  public String name() {
    return "resting";
  }

  @Override
  public String meaning() {
    return "Prospects that rest on a day, and from which day on they may be called again; who may be"
        + " called first is first";
  }

  @Override
  public List<FigureParameter> parameters() {
    return List.of(Parameters.ON, Parameters.TOP);
  }

  @Override
  public Sums start(FigureArguments arguments) {
    return new Sums(arguments.date("on"), new TopList<>(arguments.integer("top"), ORDER));
  }

  @Override
  public void add(Sums sums, CustomerCard card) {
    Rest rest = card.winning().restOn(sums.on);
    LocalDate until = rest == null ? null : rest.until();
    if (rest != null && until != null && until.isAfter(sums.on)) {
      sums.count++;
      sums.top.offer(
          new Row(
              card.customerId(),
              card.identity() == null ? null : card.identity().legalName(),
              representative(card, sums.on),
              rest.on(),
              until));
    }
  }

  private static @Nullable String representative(CustomerCard card, LocalDate on) {
    return card.representatives().stream()
        .filter(each -> !each.since().isAfter(on))
        .reduce((earlier, later) -> later)
        .map(Assignment::representative)
        .orElse(null);
  }

  @Override
  public Sums merge(Sums left, Sums right) {
    left.count += right.count;
    left.top.offerAll(right.top);
    return left;
  }

  @Override
  public Resting finish(Sums sums) {
    return new Resting(sums.on, sums.count, sums.top.rows());
  }

  @Override
  public List<Row> rows(Resting result) {
    return result.prospects();
  }

  static final class Sums {
    private final LocalDate on;
    private final TopList<Row> top;
    private long count;

    private Sums(LocalDate on, TopList<Row> top) {
      this.on = on;
      this.top = top;
    }
  }

  /**
   * Who rests.
   *
   * @param on the day
   * @param count how many there are
   * @param prospects the first of them
   */
  record Resting(LocalDate on, long count, List<Row> prospects) {}

  /**
   * A prospect that rests.
   *
   * @param customerId the prospect
   * @param legalName its name
   * @param representative who is responsible for it; absent when nobody is
   * @param since business date of the objection after which it rests
   * @param mayBeCalledOn the first day on which it may be called again without a reason
   */
  record Row(
      @Coordinate String customerId,
      @Nullable String legalName,
      @StaffName @Nullable String representative,
      LocalDate since,
      LocalDate mayBeCalledOn) {}
}
