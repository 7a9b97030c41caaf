package io.perennial.query.customer;

import io.perennial.events.customer.winning.FunnelStep;
import io.perennial.events.customer.winning.ObjectionReason;
import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.Subject;
import io.perennial.query.customer.Winning.Objection;
import io.perennial.query.measure.Parameters;
import io.perennial.query.measure.TopList;
import io.perennial.query.view.Coordinate;
import io.perennial.query.view.Figure;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.FigureParameter;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What we answered to objections, what helped first. */
final class ObjectionAnswersFigure
    implements Figure<CustomerCard, ObjectionAnswersFigure.Sums, ObjectionAnswersFigure.Answers> {

  private static final String REASON = "reason";
  private static final String ALL = "ALL";

  private static final Comparator<Row> ORDER =
      Comparator.comparing(Row::after)
          .thenComparing(Row::on, Comparator.reverseOrder())
          .thenComparing(Row::customerId)
          .thenComparing(Row::objectionId);

  @Override
  public String name() {
    return "objection-answers";
  }

  @Override
  public String meaning() {
    return "Objections of a span one by one, with what we answered and what came of the round: those"
        + " with a deal first, then those that went on, the latest first";
  }

  @Override
  public List<FigureParameter> parameters() {
    return List.of(
        Parameters.FROM,
        Parameters.ON,
        FigureParameter.choice(
            REASON,
            ALL,
            Stream.concat(Stream.of(ALL), Stream.of(ObjectionReason.values()).map(Enum::name))
                .toList(),
            "Only objections with this reason"),
        FigureParameter.integer("top", "100", 1, 1000, "How many objections are listed at most"));
  }

  @Override
  public Sums start(FigureArguments arguments) {
    String reason = arguments.text(REASON);
    return new Sums(
        arguments.date("from"),
        arguments.date("on"),
        reason.equals(ALL) ? null : ObjectionReason.valueOf(reason),
        new TopList<>(arguments.integer("top"), ORDER));
  }

  @Override
  public void add(Sums sums, CustomerCard card) {
    for (Objection objection : card.winning().objections()) {
      if (sums.asksFor(objection)) {
        sums.count++;
        sums.top.offer(
            new Row(
                card.customerId(),
                objection.objectionId(),
                objection.on(),
                objection.reason(),
                objection.step(),
                objection.answer(),
                AfterObjection.of(objection, card.winning(), sums.on)));
      }
    }
  }

  @Override
  public Sums merge(Sums left, Sums right) {
    left.count += right.count;
    left.top.offerAll(right.top);
    return left;
  }

  @Override
  public Answers finish(Sums sums) {
    return new Answers(sums.from, sums.on, sums.count, sums.top.rows());
  }

  @Override
  public List<Row> rows(Answers result) {
    return result.answers();
  }

  static final class Sums {
    private final LocalDate from;
    private final LocalDate on;
    private final @Nullable ObjectionReason reason;
    private final TopList<Row> top;
    private long count;

    private Sums(LocalDate from, LocalDate on, @Nullable ObjectionReason reason, TopList<Row> top) {
      this.from = from;
      this.on = on;
      this.reason = reason;
      this.top = top;
    }

    private boolean asksFor(Objection objection) {
      return !objection.on().isBefore(from)
          && !objection.on().isAfter(on)
          && (reason == null || reason == objection.reason());
    }
  }

  /**
   * What was answered.
   *
   * @param from first day that is looked at
   * @param on date as of which
   * @param objections how many objections there are
   * @param answers the first of them
   */
  record Answers(LocalDate from, LocalDate on, long objections, List<Row> answers) {}

  /**
   * An objection with what we answered.
   *
   * @param customerId who objected
   * @param objectionId the objection
   * @param on business date
   * @param reason what was said
   * @param step the step that the round had come to; absent when there was no round
   * @param answer what we answered; absent when nothing is known
   * @param after what came of the round
   */
  record Row(
      @Coordinate @DataSubject(Subject.Kind.CUSTOMER) String customerId,
      @Coordinate String objectionId,
      LocalDate on,
      ObjectionReason reason,
      @Nullable FunnelStep step,
      @PersonalData @Nullable String answer,
      AfterObjection after) {}
}
