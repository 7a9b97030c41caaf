package io.perennial.query.selling;

import io.perennial.events.salestarget.TargetFigures;
import io.perennial.platform.calendar.BusinessCalendar;
import io.perennial.query.measure.Parameters;
import io.perennial.query.selling.AttainedLevel.Amount;
import io.perennial.query.selling.TargetLevel.Goal;
import io.perennial.query.view.Figure;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.FigureParameter;
import io.perennial.query.view.FigureTooLargeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How much of each sales target is reached, whole and in every part. */
final class AttainmentFigure
    implements Figure<SellingDocument, AttainmentFigure.Sums, AttainmentFigure.Attainment> {

  private static final String YEAR = "year";
  private static final String DEALER = "dealer";
  private static final int THIS_YEAR = 0;

  private final String currency;
  private final BusinessCalendar calendar;

  AttainmentFigure(String currency, BusinessCalendar calendar) {
    this.currency = currency;
    this.calendar = calendar;
  }

  @Override
  public String name() {
    return "attainment";
  }

  @Override
  public String meaning() {
    return "Each sales target of a year as it stood on the date, whole and in every part: what was"
        + " reached of amount, gross margin, new outlets and receivables collected, and how much each"
        + " working day that is left has to bring. Sales and payments are those of the representative"
        + " responsible on their day; a new outlet is a customer, not an end user, that buys for the"
        + " first time";
  }

  @Override
  public List<FigureParameter> parameters() {
    return List.of(
        FigureParameter.integer(
            YEAR, "" + THIS_YEAR, 0, 9999, "Calendar year; 0 is that of the date"),
        Parameters.ON,
        FigureParameter.code(
            DEALER,
            Reached.Dealers.EVERY,
            "Whether targets of dealers are compared: of every dealer, of none, or of the customer"
                + " with this id"));
  }

  @Override
  public Sums start(FigureArguments arguments) {
    LocalDate on = arguments.date("on");
    int asked = arguments.integer(YEAR);
    int year = asked == THIS_YEAR ? on.getYear() : asked;
    return new Sums(
        year, on, new Reached(year, on, new Reached.Dealers(arguments.text(DEALER)), currency));
  }

  @Override
  public void add(Sums sums, SellingDocument document) {
    SetTarget target = document.target();
    if (target != null && target.year() == sums.year) {
      sums.targets.put(document.id(), target);
    }
    sums.reached.add(document);
  }

  @Override
  public Sums merge(Sums left, Sums right) {
    left.targets.putAll(right.targets);
    left.reached.add(right.reached);
    checkSize(left);
    return left;
  }

  private static void checkSize(Sums sums) {
    FigureTooLargeException.check(
        sums.reached.told(), "let dealer be none, or one of them: each dealer is kept");
  }

  /** Without targets there are no rows, and all that was reached is held. */
  @Override
  public long held(Sums sums) {
    return sums.reached.held();
  }

  @Override
  public Attainment finish(Sums sums) {
    checkSize(sums);
    List<AttainedLevel> rows = new ArrayList<>();
    sums.targets.forEach((id, target) ->
        TargetLevel.of(id, target, sums.on).forEach(goal -> rows.addAll(rows(sums, goal))));
    rows.sort(
        Comparator.comparing(AttainedLevel::salesTargetId)
            .thenComparing(AttainedLevel::split, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(AttainedLevel::period)
            .thenComparing(
                AttainedLevel::representative, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(AttainedLevel::dealer, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(AttainedLevel::product, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(AttainedLevel::region, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(AttainedLevel::measure));
    return new Attainment(sums.year, sums.on, currency, rows);
  }

  private List<AttainedLevel> rows(Sums sums, Goal goal) {
    TargetLevel level = goal.level();
    long days = calendar.workingDays(later(sums.on.plusDays(1), level.from()), level.until());
    List<AttainedLevel> rows = new ArrayList<>();
    Reached.Sum reached = sums.reached.at(level);
    for (TargetMeasure measure : TargetMeasure.values()) {
      Amount target = target(measure, goal.figures());
      if (target != null) {
        String unknown = unknown(sums.reached, level, measure);
        rows.add(
            AttainedLevel.of(
                level,
                measure,
                target,
                unknown == null ? actual(measure, reached) : null,
                days,
                unknown == null ? missing(measure, reached) : unknown,
                currency));
      }
    }
    return rows;
  }

  private @Nullable Amount target(TargetMeasure measure, TargetFigures figures) {
    return switch (measure) {
      case AMOUNT -> Amount.of(figures.amount(), currency);
      case GROSS_MARGIN -> Amount.of(figures.grossMargin(), currency);
      case NEW_OUTLETS ->
          figures.newOutlets() == null ? null : new Amount(figures.newOutlets(), null);
      case COLLECTED -> Amount.of(figures.collected(), currency);
    };
  }

  private static Amount actual(TargetMeasure measure, Reached.Sum reached) {
    return switch (measure) {
      case AMOUNT -> new Amount(null, reached.sales());
      case GROSS_MARGIN -> new Amount(null, reached.margin());
      case NEW_OUTLETS -> new Amount(reached.outlets(), null);
      case COLLECTED -> new Amount(null, reached.collected());
    };
  }

  /** Why nothing is known of what was reached; absent when something is. */
  private static @Nullable String unknown(
      Reached reached, TargetLevel level, TargetMeasure measure) {
    String dealer = level.dealer();
    if (dealer != null && !reached.tells(dealer)) {
      return "what the dealer has reached (dealer=" + dealer + ")";
    }
    boolean ofNoProduct =
        measure == TargetMeasure.COLLECTED || measure == TargetMeasure.NEW_OUTLETS;
    return level.product() != null && ofNoProduct
        ? "of what product payments and new outlets are, which nothing records"
        : null;
  }

  /** What would have to be recorded to know all of what was reached; absent when nothing. */
  private static @Nullable String missing(TargetMeasure measure, Reached.Sum reached) {
    return measure == TargetMeasure.GROSS_MARGIN && reached.withoutCost() > 0
        ? "the cost of %d purchases or returns (record-purchase)".formatted(reached.withoutCost())
        : null;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? other : one;
  }

  @Override
  public List<AttainedLevel> rows(Attainment result) {
    return result.rows();
  }

  /** What one customer has brought at each level. */
  @Override
  public List<AttainedLevel> contribution(
      FigureArguments arguments, SellingDocument document, Supplier<Attainment> whole) {
    Sums alone = start(arguments);
    alone.reached.add(document);
    return whole.get().rows().stream()
        .filter(row -> row.actual() != null || row.actualOutlets() != null)
        .map(row -> row.part(actual(row.measure(), alone.reached.at(row.level()))))
        .toList();
  }

  static final class Sums {
    private final int year;
    private final LocalDate on;
    private final Reached reached;
    private final TreeMap<String, SetTarget> targets = new TreeMap<>();

    private Sums(int year, LocalDate on, Reached reached) {
      this.year = year;
      this.on = on;
      this.reached = reached;
    }
  }

  /**
   * Attainment.
   *
   * @param year calendar year
   * @param on date as of which
   * @param currency currency of all amounts
   * @param rows by target, part and measure
   */
  record Attainment(int year, LocalDate on, String currency, List<AttainedLevel> rows) {}
}
