package io.perennial.query.customer;

import io.perennial.events.Money;
import io.perennial.events.customer.credit.CreditClass;
import io.perennial.events.customer.investigation.AnsweredQuestion;
import io.perennial.events.customer.investigation.FinancesAnswer;
import io.perennial.events.customer.investigation.FinancesQuestion;
import io.perennial.events.customer.investigation.InvestigationAbandoned;
import io.perennial.events.customer.investigation.InvestigationAnswered;
import io.perennial.events.customer.investigation.InvestigationChannel;
import io.perennial.events.customer.investigation.InvestigationConcluded;
import io.perennial.events.customer.investigation.InvestigationEvent;
import io.perennial.events.customer.investigation.InvestigationOpened;
import io.perennial.events.customer.investigation.OperationsAnswer;
import io.perennial.events.customer.investigation.OperationsQuestion;
import io.perennial.events.customer.investigation.PaymentsAnswer;
import io.perennial.events.customer.investigation.PaymentsQuestion;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.StaffName;
import io.perennial.query.activity.Dated;
import io.perennial.query.measure.Amounts;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An investigation into the customer's credit.
 *
 * @param investigationId the investigation
 * @param channel where is asked
 * @param investigator who asks
 * @param state how far it is
 * @param openedOn business date
 * @param operations what was answered about operations
 * @param finances what was answered about finances
 * @param payments what was answered about payments
 * @param unanswered number of questions of the three lists that have no answer
 * @param expectedCost what it was expected to cost
 * @param cost what it has cost so far; absent when nobody has said
 * @param endedOn business date of the conclusion, or since when it is given up; absent while it is
 *     open
 * @param creditClass the class found; absent before it is concluded
 * @param reason why it was concluded so, or given up; absent while it is open
 */
@RecordBuilder
@RecordBuilder.Options(inheritComponentAnnotations = false)
public record Investigation(
    String investigationId,
    InvestigationChannel channel,
    @StaffName @Nullable String investigator,
    State state,
    LocalDate openedOn,
    List<OperationsAnswer> operations,
    List<FinancesAnswer> finances,
    List<PaymentsAnswer> payments,
    int unanswered,
    @Nullable BigDecimal expectedCost,
    @Nullable BigDecimal cost,
    @Nullable LocalDate endedOn,
    @Nullable CreditClass creditClass,
    @PersonalData @Nullable String reason) {

  private static final int QUESTIONS =
      OperationsQuestion.values().length
          + FinancesQuestion.values().length
          + PaymentsQuestion.values().length;

  public Investigation {
    operations = List.copyOf(operations);
    finances = List.copyOf(finances);
    payments = List.copyOf(payments);
  }

  /** How far an investigation is. */
  public enum State {
    OPEN,
    CONCLUDED,
    /** Given up without a conclusion. */
    ABANDONED
  }

  /**
   * What the last conclusion is: of the latest day, and within a day the one recorded last.
   *
   * @param creditClass the class found
   * @param investigationId the investigation
   * @param on business date
   */
  public record Found(CreditClass creditClass, String investigationId, LocalDate on) {

    static Found after(@Nullable Found before, InvestigationConcluded event) {
      return before != null && event.occurredOn().isBefore(before.on)
          ? before
          : new Found(event.creditClass(), event.investigationId(), event.occurredOn());
    }
  }

  /** How many entries it is worth. */
  int size() {
    return 1 + operations.size() + finances.size() + payments.size();
  }

  /** The investigations after a fact about them, in order of their opening. */
  static List<Investigation> with(
      List<Investigation> investigations, InvestigationEvent event, String currency) {
    return switch (event) {
      case InvestigationOpened opened ->
          Dated.with(investigations, of(opened, currency), Investigation::openedOn);
      case InvestigationAnswered answered ->
          changed(
              investigations,
              answered.investigationId(),
              each -> each.answered(answered, each.costAfter(answered.cost(), currency)));
      case InvestigationConcluded concluded ->
          changed(
              investigations,
              concluded.investigationId(),
              each ->
                  each.ended(State.CONCLUDED, concluded.occurredOn(), concluded.reason())
                      .creditClass(concluded.creditClass())
                      .cost(each.costAfter(concluded.cost(), currency))
                      .build());
      case InvestigationAbandoned abandoned ->
          changed(
              investigations,
              abandoned.investigationId(),
              each ->
                  each.ended(State.ABANDONED, abandoned.occurredOn(), abandoned.reason())
                      .cost(each.costAfter(abandoned.cost(), currency))
                      .build());
    };
  }

  private static List<Investigation> changed(
      List<Investigation> investigations, String id, UnaryOperator<Investigation> change) {
    return ListChanges.changed(
        investigations, each -> each.investigationId.equals(id) ? change.apply(each) : each);
  }

  private static Investigation of(InvestigationOpened event, String currency) {
    return new Investigation(
        event.investigationId(),
        event.channel(),
        event.investigator(),
        State.OPEN,
        event.occurredOn(),
        List.of(),
        List.of(),
        List.of(),
        QUESTIONS,
        event.expectedCost() == null ? null : Amounts.in(currency, event.expectedCost()),
        null,
        null,
        null,
        null);
  }

  private Investigation answered(InvestigationAnswered event, @Nullable BigDecimal costNow) {
    List<OperationsAnswer> nowOperations = merged(operations, event.operations());
    List<FinancesAnswer> nowFinances = merged(finances, event.finances());
    List<PaymentsAnswer> nowPayments = merged(payments, event.payments());
    return InvestigationBuilder.builder(this)
        .operations(nowOperations)
        .finances(nowFinances)
        .payments(nowPayments)
        .unanswered(QUESTIONS - nowOperations.size() - nowFinances.size() - nowPayments.size())
        .cost(costNow)
        .build();
  }

  private InvestigationBuilder ended(State end, LocalDate on, String why) {
    return InvestigationBuilder.builder(this).state(end).endedOn(on).reason(why);
  }

  private @Nullable BigDecimal costAfter(@Nullable Money said, String currency) {
    return said == null ? cost : Amounts.in(currency, said);
  }

  /** The answers in the order of their list, each question once. */
  private static <A extends AnsweredQuestion> List<A> merged(List<A> before, List<A> added) {
    return Stream.concat(
            before.stream()
                .filter(
                    each -> added.stream().noneMatch(other -> other.question() == each.question())),
            added.stream())
        .sorted(Comparator.comparingInt(each -> each.question().ordinal()))
        .toList();
  }
}
