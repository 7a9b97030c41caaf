package io.perennial.command.customer.satisfaction;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.perennial.command.CustomerDirectory;
import io.perennial.command.RefusedException;
import io.perennial.command.RefusedException.Place;
import io.perennial.command.common.Asked;
import io.perennial.command.common.BusinessDates;
import io.perennial.command.common.CommonRefusal;
import io.perennial.command.common.RecordedFacts;
import io.perennial.command.common.RepeatRule;
import io.perennial.command.common.StepOrderRule;
import io.perennial.command.common.Trace;
import io.perennial.command.common.Traces;
import io.perennial.events.customer.satisfaction.ReferralLedToPurchase;
import io.perennial.events.customer.satisfaction.ReferralRecorded;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * To whom the customer has recommended us, each company once. Its fields are part of the customer's
 * snapshot.
 */
@JsonAutoDetect(
    fieldVisibility = Visibility.ANY,
    getterVisibility = Visibility.NONE,
    isGetterVisibility = Visibility.NONE)
public final class Referrals {
  private static final int BYTES = 160;

  private List<Referral> standing = new ArrayList<>();
  private Traces recorded = new Traces();
  private Traces purchases = new Traces();

  /** None. */
  public Referrals() {}

  long bytes() {
    return recorded.bytes() + purchases.bytes() + (long) BYTES * standing.size();
  }

  @Nullable Trace referral(String referralId) {
    return recorded.of(referralId);
  }

  void record(
      RecordReferral command,
      BusinessDates dates,
      CustomerDirectory customers,
      RecordedFacts facts) {
    ReferralRecorded referral =
        new ReferralRecorded(
            command.customerId(),
            command.referralId(),
            command.referredCustomerId(),
            command.referredCompany(),
            command.touchpoint(),
            command.explanation(),
            dates.resolve(command.occurredOn()));
    if (recorded.repeats(
        command.referralId(),
        Asked.of(traceOf(referral), command.occurredOn()).saying(facts.wordsOf(referral)))) {
      return;
    }
    checkReferred(referral, customers);
    apply(referral);
  }

  private void checkReferred(ReferralRecorded referral, CustomerDirectory customers) {
    String referred = referral.referredCustomerId();
    if (referred == null && referral.referredCompany() == null) {
      throw new RefusedException(
          SatisfactionRefusal.NOBODY_REFERRED,
          "A referral names the company, or who it is in our files",
          List.of(new Place("/referredCompany", "is to be given without referredCustomerId")));
    }
    if (referral.customerId().equals(referred)) {
      throw new RefusedException(
          SatisfactionRefusal.REFERRED_ITSELF, referred + " is the customer itself");
    }
    if (referred != null) {
      requireKnown(referred, customers);
    }
    Referral asked = Referral.of(referral);
    for (Referral before : standing) {
      if (before.isToTheSameAs(asked)) {
        throw new RefusedException(
            SatisfactionRefusal.ALREADY_REFERRED,
            "That company was referred as " + before.referralId() + " on " + before.on());
      }
    }
  }

  void record(RecordReferralPurchase command, BusinessDates dates, CustomerDirectory customers) {
    ReferralLedToPurchase purchase =
        new ReferralLedToPurchase(
            command.customerId(),
            command.referralId(),
            command.referredCustomerId(),
            command.purchaseId(),
            dates.resolve(command.occurredOn()));
    Referral referral =
        standing.stream()
            .filter(each -> each.referralId().equals(command.referralId()))
            .findFirst()
            .orElseThrow(() ->
                new RefusedException(
                    SatisfactionRefusal.REFERRAL_UNKNOWN,
                    "No referral stands as " + command.referralId()));
    if (RepeatRule.repeats(
        purchases.of(command.referralId()),
        Asked.of(traceOf(purchase), command.occurredOn()),
        "The referral has led to a purchase")) {
      return;
    }
    String referred = referral.referredCustomerId();
    if (referred != null && !referred.equals(command.referredCustomerId())) {
      throw new RefusedException(
          SatisfactionRefusal.REFERRED_ANOTHER,
          command.referralId() + " recommended us to " + referred);
    }
    if (command.referredCustomerId().equals(command.customerId())) {
      throw new RefusedException(
          SatisfactionRefusal.REFERRED_ITSELF, command.customerId() + " is the customer itself");
    }
    requireKnown(command.referredCustomerId(), customers);
    StepOrderRule.check(purchase.occurredOn(), referral.on(), "the referral");
    apply(purchase);
  }

  private static void requireKnown(String referred, CustomerDirectory customers) {
    if (!customers.exists(referred)) {
      throw RefusedException.at(
          "/referredCustomerId",
          CommonRefusal.CUSTOMER_UNKNOWN,
          "There is no customer or prospect " + referred);
    }
  }

  void on(ReferralRecorded event, long sequence) {
    standing.add(Referral.of(event));
    recorded.keep(event.referralId(), traceOf(event).recordedAs(sequence));
  }

  void on(ReferralLedToPurchase event, long sequence) {
    purchases.keep(event.referralId(), traceOf(event).recordedAs(sequence));
  }

  /** With what it has led to. */
  void strikeOut(String referralId) {
    standing.removeIf(each -> each.referralId().equals(referralId));
    recorded.strikeOut(referralId);
  }

  private static Trace traceOf(ReferralRecorded event) {
    return Trace.of(
        event.occurredOn(),
        event.referredCustomerId(),
        event.referredCompany(),
        event.touchpoint());
  }

  private static Trace traceOf(ReferralLedToPurchase event) {
    return Trace.of(event.occurredOn(), event.referredCustomerId(), event.purchaseId());
  }
}
