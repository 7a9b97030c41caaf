package io.perennial.query.receivables;

import io.perennial.events.customer.credit.CreditClass;
import io.perennial.events.customer.review.ReviewReason;
import io.perennial.query.measure.Amounts;
import io.perennial.query.measure.ListFigure;
import io.perennial.query.measure.Parameters;
import io.perennial.query.receivables.CreditMatters.Proposal;
import io.perennial.query.view.Coordinate;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.FigureParameter;
import io.perennial.query.view.Summed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Limits that somebody is to decide on, or is looking at again. */
final class LimitsUnderReviewFigure
    extends ListFigure<
        ReceivablesDocument, LimitsUnderReviewFigure.Row, LimitsUnderReviewFigure.Limits> {

  private final String currency;

  LimitsUnderReviewFigure(String currency) {
    this.currency = currency;
  }

  /** What a limit waits for. */
  enum Matter {
    /** A second person to decide on a proposal. */
    PROPOSAL,
    /** Somebody to conclude a review. */
    REVIEW
  }

  @Override
  public String name() {
    return "limits-under-review";
  }

  @Override
  public String meaning() {
    return "Limits for which a proposal waits for a second person, or a review of credit is open,"
        + " what has waited longest first";
  }

  @Override
  public List<FigureParameter> parameters() {
    return List.of(Parameters.ON, Parameters.TOP);
  }

  @Override
  protected Comparator<Row> order() {
    return Comparator.comparing(Row::since)
        .thenComparing(Row::customerId)
        .thenComparing(Row::matter)
        .thenComparing(Row::matterId);
  }

  @Override
  protected BigDecimal amount(Row row) {
    return row.matter() == Matter.PROPOSAL ? BigDecimal.ONE : BigDecimal.ZERO;
  }

  @Override
  protected Stream<Row> rowsOf(FigureArguments arguments, ReceivablesDocument document) {
    LocalDate on = arguments.date("on");
    CreditPosition position = document.on(on);
    return Stream.concat(
        Stream.ofNullable(document.matters().proposalOn(on))
            .map(each -> row(document, position, each, on)),
        document.matters().reviews().stream()
            .filter(each -> each.isOpenOn(on))
            .map(each ->
                row(
                    document,
                    position,
                    on,
                    Matter.REVIEW,
                    each.reviewId(),
                    each.openedOn(),
                    each.reason(),
                    each.dueOn(),
                    null)));
  }

  private Row row(
      ReceivablesDocument document, CreditPosition position, Proposal proposal, LocalDate on) {
    return row(
        document,
        position,
        on,
        Matter.PROPOSAL,
        proposal.proposalId(),
        proposal.proposedOn(),
        null,
        null,
        proposal);
  }

  private Row row(
      ReceivablesDocument document,
      CreditPosition position,
      LocalDate on,
      Matter matter,
      String matterId,
      LocalDate since,
      @Nullable ReviewReason reason,
      @Nullable LocalDate dueOn,
      @Nullable Proposal proposal) {
    return new Row(
        document.id(),
        document.customer().legalName(),
        matter,
        matterId,
        since,
        ChronoUnit.DAYS.between(since, on),
        reason,
        dueOn,
        position.creditClass(),
        position.limitKind(),
        position.limit(),
        proposal == null ? null : proposal.creditClass(),
        proposal == null
            ? null
            : proposal.limit() == null ? LimitKind.UNLIMITED : LimitKind.LIMITED,
        proposal == null ? null : proposal.limit(),
        Amounts.zero(currency).add(position.exposure()),
        currency);
  }

  @Override
  protected Limits finish(FigureArguments arguments, All all, List<Row> rows) {
    long proposals = all.total().longValueExact();
    return new Limits(arguments.date("on"), currency, proposals, all.count() - proposals, rows);
  }

  @Override
  public List<Row> rows(Limits result) {
    return result.limits();
  }

  /**
   * The limits.
   *
   * @param on date as of which
   * @param currency currency of all amounts
   * @param proposals how many proposals wait
   * @param reviews how many reviews are open
   * @param limits what has waited longest
   */
  record Limits(LocalDate on, String currency, long proposals, long reviews, List<Row> limits) {}

  /**
   * A proposal or a review.
   *
   * @param customerId the customer
   * @param legalName its name
   * @param matter whether it is a proposal or a review
   * @param matterId the proposal or the review
   * @param since when it was proposed or opened
   * @param days days since then
   * @param reason why credit is reviewed; absent of a proposal
   * @param dueOn by when the review is to have a result; absent of a proposal
   * @param creditClass class in force; absent before one was approved
   * @param limitKind what kind of limit is in force
   * @param limit limit in force; absent when there is none, and when it is unlimited
   * @param proposedClass class proposed; absent of a review
   * @param proposedLimitKind what kind of limit is proposed; absent of a review
   * @param proposedLimit limit proposed; absent of a review, and when it is unlimited
   * @param exposure what the customer owes
   * @param currency currency of all amounts
   */
  record Row(
      @Coordinate String customerId,
      @Nullable String legalName,
      @Coordinate Matter matter,
      @Coordinate String matterId,
      LocalDate since,
      @Summed long days,
      @Nullable ReviewReason reason,
      @Nullable LocalDate dueOn,
      @Nullable CreditClass creditClass,
      LimitKind limitKind,
      @Nullable BigDecimal limit,
      @Nullable CreditClass proposedClass,
      @Nullable LimitKind proposedLimitKind,
      @Nullable BigDecimal proposedLimit,
      BigDecimal exposure,
      String currency) {}
}
