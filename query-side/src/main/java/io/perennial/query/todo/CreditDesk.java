package io.perennial.query.todo;

import io.perennial.events.customer.credit.CreditEvent;
import io.perennial.events.customer.credit.CreditLimitApproved;
import io.perennial.events.customer.credit.CreditLimitBreached;
import io.perennial.events.customer.credit.CreditLimitProposalRejected;
import io.perennial.events.customer.credit.CreditLimitProposalReplaced;
import io.perennial.events.customer.credit.CreditLimitProposed;
import io.perennial.events.customer.credit.CreditLimitRestored;
import io.perennial.events.customer.credit.CreditPurchaseReleased;
import io.perennial.events.customer.credit.CreditTermsAgreed;
import io.perennial.events.customer.credit.PaymentRecorded;
import io.perennial.events.customer.goodwill.GoodwillEvent;
import io.perennial.events.customer.goodwill.GoodwillGranted;
import io.perennial.events.customer.goodwill.GoodwillProposed;
import io.perennial.events.customer.goodwill.GoodwillRejected;
import io.perennial.events.customer.goodwill.LossSufferedRecorded;
import io.perennial.events.customer.investigation.InvestigationAbandoned;
import io.perennial.events.customer.investigation.InvestigationAnswered;
import io.perennial.events.customer.investigation.InvestigationConcluded;
import io.perennial.events.customer.investigation.InvestigationEvent;
import io.perennial.events.customer.investigation.InvestigationOpened;
import io.perennial.events.customer.measure.CreditMeasureClosed;
import io.perennial.events.customer.measure.CreditMeasureOrdered;
import io.perennial.events.customer.measure.MeasureEvent;
import io.perennial.events.customer.receivable.CreditNoteIssued;
import io.perennial.events.customer.receivable.InvoiceIssued;
import io.perennial.events.customer.receivable.InvoiceWrittenOff;
import io.perennial.events.customer.receivable.ReceivableEvent;
import io.perennial.events.customer.receivable.WriteOffProposed;
import io.perennial.events.customer.receivable.WriteOffRejected;
import io.perennial.events.customer.review.CreditReviewConcluded;
import io.perennial.events.customer.review.CreditReviewOpened;
import io.perennial.events.customer.review.ReviewEvent;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.StaffName;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is open about a customer's credit, and what else waits for a second person.
 *
 * @param breachedOn since when more is owed than was allowed, as was recorded last
 * @param decisions what waits for a second person
 * @param reviews reviews that are not concluded
 * @param investigations investigations that are not concluded
 * @param measures measures that have no result yet
 */
@RecordBuilder
@RecordBuilder.Options(inheritComponentAnnotations = false)
public record CreditDesk(
    @Nullable LocalDate breachedOn,
    List<Decision> decisions,
    List<Review> reviews,
    List<Investigation> investigations,
    List<Measure> measures) {

  static final CreditDesk EMPTY = new CreditDesk(null, List.of(), List.of(), List.of(), List.of());

  public CreditDesk {
    decisions = List.copyOf(decisions);
    reviews = List.copyOf(reviews);
    investigations = List.copyOf(investigations);
    measures = List.copyOf(measures);
  }

  /**
   * A review.
   *
   * @param reviewId the review
   * @param reviewer who sees to it
   * @param openedOn business date
   * @param dueOn by when it is to have a result
   * @param explanation more about it
   */
  public record Review(
      String reviewId,
      @StaffName @Nullable String reviewer,
      LocalDate openedOn,
      LocalDate dueOn,
      @PersonalData @Nullable String explanation) {

    private ToDo toDo() {
      return ToDo.of(
              ToDoKind.CREDIT_REVIEW, Role.CREDIT_CONTROL, openedOn, "Review the customer's credit")
          .about(reviewId)
          .by(reviewer)
          .until(dueOn)
          .saying(explanation);
    }
  }

  /**
   * An investigation.
   *
   * @param investigationId the investigation
   * @param investigator who asks
   * @param openedOn business date
   */
  public record Investigation(
      String investigationId, @StaffName @Nullable String investigator, LocalDate openedOn) {

    private ToDo toDo() {
      return ToDo.of(
              ToDoKind.CREDIT_INVESTIGATION,
              Role.CREDIT_CONTROL,
              openedOn,
              "Conclude the investigation into the customer's credit")
          .about(investigationId)
          .by(investigator);
    }
  }

  /**
   * A measure.
   *
   * @param measureId the measure
   * @param name what it is called
   * @param owner who sees to it
   * @param orderedOn business date
   * @param dueOn by when it is to have a result
   * @param explanation more about it
   */
  public record Measure(
      String measureId,
      String name,
      @StaffName String owner,
      LocalDate orderedOn,
      LocalDate dueOn,
      @PersonalData @Nullable String explanation) {

    private ToDo toDo() {
      return ToDo.of(ToDoKind.CREDIT_MEASURE, Role.OWNER, orderedOn, "See to the measure: " + name)
          .about(measureId)
          .by(owner)
          .until(dueOn)
          .saying(explanation);
    }
  }

  CreditDesk with(CreditEvent event, @Nullable String asker) {
    return switch (event) {
      case CreditLimitProposed proposed ->
          waiting(ToDoKind.LIMIT_DECISION, proposed.proposalId(), proposed.occurredOn(), asker);
      case CreditLimitProposalReplaced replaced ->
          decided(ToDoKind.LIMIT_DECISION, replaced.proposalId());
      case CreditLimitProposalRejected rejected ->
          decided(ToDoKind.LIMIT_DECISION, rejected.proposalId());
      case CreditLimitApproved approved -> decided(ToDoKind.LIMIT_DECISION, approved.proposalId());
      case CreditLimitBreached breached -> breached(breached.occurredOn());
      case CreditLimitRestored restored -> breached(null);
      case CreditPurchaseReleased released -> this;
      case CreditTermsAgreed agreed -> this;
      case PaymentRecorded paid -> this;
    };
  }

  CreditDesk with(ReceivableEvent event, @Nullable String asker) {
    return switch (event) {
      case WriteOffProposed proposed ->
          waiting(ToDoKind.WRITE_OFF_DECISION, proposed.writeOffId(), proposed.occurredOn(), asker);
      case WriteOffRejected rejected -> decided(ToDoKind.WRITE_OFF_DECISION, rejected.writeOffId());
      case InvoiceWrittenOff writtenOff ->
          decided(ToDoKind.WRITE_OFF_DECISION, writtenOff.writeOffId());
      case InvoiceIssued issued -> this;
      case CreditNoteIssued issued -> this;
    };
  }

  CreditDesk with(GoodwillEvent event, @Nullable String asker) {
    return switch (event) {
      case GoodwillProposed proposed ->
          waiting(ToDoKind.GOODWILL_DECISION, proposed.goodwillId(), proposed.occurredOn(), asker);
      case GoodwillGranted granted -> decided(ToDoKind.GOODWILL_DECISION, granted.goodwillId());
      case GoodwillRejected rejected -> decided(ToDoKind.GOODWILL_DECISION, rejected.goodwillId());
      case LossSufferedRecorded recorded -> this;
    };
  }

  CreditDesk with(ReviewEvent event) {
    return switch (event) {
      case CreditReviewOpened opened ->
          reviews(
              Stream.concat(
                  reviews.stream(),
                  Stream.of(
                      new Review(
                          opened.reviewId(),
                          opened.reviewer(),
                          opened.occurredOn(),
                          opened.dueOn(),
                          opened.explanation()))));
      case CreditReviewConcluded concluded ->
          reviews(reviews.stream().filter(each -> !each.reviewId.equals(concluded.reviewId())));
    };
  }

  private CreditDesk reviews(Stream<Review> now) {
    return CreditDeskBuilder.builder(this).reviews(now.toList()).build();
  }

  CreditDesk with(InvestigationEvent event) {
    return switch (event) {
      case InvestigationOpened opened ->
          CreditDeskBuilder.builder(this)
              .investigations(
                  Stream.concat(
                          investigations.stream(),
                          Stream.of(
                              new Investigation(
                                  opened.investigationId(),
                                  opened.investigator(),
                                  opened.occurredOn())))
                      .toList())
              .build();
      case InvestigationConcluded concluded -> ended(concluded.investigationId());
      case InvestigationAbandoned abandoned -> ended(abandoned.investigationId());
      case InvestigationAnswered answered -> this;
    };
  }

  CreditDesk with(MeasureEvent event) {
    return switch (event) {
      case CreditMeasureOrdered ordered ->
          measures(Stream.concat(measures.stream(), Stream.of(measure(ordered))));
      case CreditMeasureClosed closed ->
          measures(measures.stream().filter(each -> !each.measureId.equals(closed.measureId())));
    };
  }

  private static Measure measure(CreditMeasureOrdered event) {
    return new Measure(
        event.measureId(),
        event.measure().name().toLowerCase(Locale.ROOT).replace('_', ' '),
        event.owner(),
        event.occurredOn(),
        event.dueOn(),
        event.explanation());
  }

  private CreditDesk measures(Stream<Measure> now) {
    return CreditDeskBuilder.builder(this).measures(now.toList()).build();
  }

  private CreditDesk ended(String investigationId) {
    return CreditDeskBuilder.builder(this)
        .investigations(
            investigations.stream()
                .filter(each -> !each.investigationId.equals(investigationId))
                .toList())
        .build();
  }

  private CreditDesk breached(@Nullable LocalDate on) {
    return CreditDeskBuilder.builder(this).breachedOn(on).build();
  }

  private CreditDesk waiting(ToDoKind kind, String subject, LocalDate on, @Nullable String asker) {
    return decisions(Decision.with(decisions, new Decision(kind, subject, on, asker)));
  }

  private CreditDesk decided(ToDoKind kind, String subject) {
    return decisions(Decision.without(decisions, kind, subject));
  }

  private CreditDesk decisions(List<Decision> now) {
    return CreditDeskBuilder.builder(this).decisions(now).build();
  }

  Stream<ToDo> toDos() {
    Stream<ToDo> breach =
        breachedOn == null
            ? Stream.empty()
            : Stream.of(
                ToDo.of(
                    ToDoKind.LIMIT_BREACHED,
                    Role.CREDIT_CONTROL,
                    breachedOn,
                    "See to it that what is owed returns within the credit limit"));
    return Stream.of(
            breach,
            decisions.stream().map(Decision::toDo),
            reviews.stream().map(Review::toDo),
            investigations.stream().map(Investigation::toDo),
            measures.stream().map(Measure::toDo))
        .flatMap(each -> each);
  }
}
