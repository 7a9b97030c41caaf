package io.perennial.command.customer.credit;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.perennial.command.RefusedException;
import io.perennial.command.common.Asked;
import io.perennial.command.common.BusinessDates;
import io.perennial.command.common.RecordedFacts;
import io.perennial.command.common.StepOrderRule;
import io.perennial.command.common.Trace;
import io.perennial.events.customer.credit.CashDiscount;
import io.perennial.events.customer.credit.CreditTermsAgreed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The terms of sales on credit, those in force and those before, in order. */
@JsonAutoDetect(
    fieldVisibility = Visibility.ANY,
    getterVisibility = Visibility.NONE,
    isGetterVisibility = Visibility.NONE)
public final class CreditTerms {
  private static final int ENTRY_BYTES = 80;

  private List<Since> all = new ArrayList<>();
  private @Nullable Trace last;

  /**
   * From a day on.
   *
   * @param on the day
   * @param days days from the date of an invoice until it is due
   */
  public record Since(LocalDate on, int days) {}

  /** None agreed. */
  public CreditTerms() {}

  /** About how many bytes it takes in memory. */
  long bytes() {
    return (long) ENTRY_BYTES * all.size();
  }

  /** When an invoice of that day is due. */
  LocalDate dueOn(LocalDate on, CreditPolicy policy) {
    int days = policy.daysToPay();
    for (Since since : all) {
      if (!since.on().isAfter(on)) {
        days = since.days();
      }
    }
    return on.plusDays(days);
  }

  /** The agreement; none when these are the terms in force. */
  Optional<CreditTermsAgreed> agree(
      AgreeCreditTerms command, BusinessDates dates, RecordedFacts facts) {
    LocalDate on = dates.resolve(command.occurredOn());
    CreditTermsAgreed agreed =
        new CreditTermsAgreed(
            command.customerId(),
            command.days(),
            CashDiscountEntry.toCashDiscount(command.cashDiscount()),
            command.conditions(),
            command.collectionStrategy(),
            on);
    CashDiscount discount = agreed.cashDiscount();
    if (discount != null && discount.days() > agreed.days()) {
      throw RefusedException.at(
          "/cashDiscount/days",
          CreditRefusal.CASH_DISCOUNT_UNFIT,
          "An invoice is due after " + agreed.days() + " days, before the cash discount ends");
    }
    if (last != null
        && last.sameAs(
            Asked.of(traceOf(agreed), command.occurredOn()).saying(facts.wordsOf(agreed)))) {
      return Optional.empty();
    }
    StepOrderRule.check(on, last == null ? null : last.on(), "the terms in force");
    return Optional.of(agreed);
  }

  void on(CreditTermsAgreed event, long sequence) {
    all.add(new Since(event.occurredOn(), event.days()));
    last = traceOf(event).recordedAs(sequence);
  }

  private static Trace traceOf(CreditTermsAgreed event) {
    CashDiscount discount = event.cashDiscount();
    return Trace.of(
        event.occurredOn(),
        event.days(),
        discount == null ? null : discount.percent(),
        discount == null ? null : discount.days());
  }
}
