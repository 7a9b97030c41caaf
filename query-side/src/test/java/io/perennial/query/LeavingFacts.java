package io.perennial.query;

import static io.perennial.query.Facts.day;

import io.perennial.events.LifecycleEvent;
import io.perennial.events.customer.defection.FailureAnalysisAmended;
import io.perennial.events.customer.defection.FailureAnalysisRecorded;
import io.perennial.events.customer.defection.PartialDefectionDeclared;
import io.perennial.events.customer.defection.PartialDefectionEnded;
import io.perennial.events.customer.satisfaction.ReferralLedToPurchase;
import io.perennial.events.customer.satisfaction.ReferralRecorded;
import io.perennial.events.customer.stage.DefectionReason;
import io.perennial.events.customer.stage.WinBackCause;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Plainly invented facts of what one customer takes elsewhere, and of whom it sends to us. */
public record LeavingFacts(String customerId) {

  public ReferralRecorded referred(String on, String id) {
    return new ReferralRecorded(
        customerId, id, null, "Neighbour of " + id, "trade fair", "kindly", day(on));
  }

  public ReferralLedToPurchase ledToPurchase(String on, String id) {
    return new ReferralLedToPurchase(customerId, id, "customer-7", "purchase-1", day(on));
  }

  public PartialDefectionDeclared leftPart(
      String on, String id, @Nullable String productLine, DefectionReason reason) {
    return new PartialDefectionDeclared(
        customerId, id, productLine, reason, "Rival", "too dear", null, null, null, day(on));
  }

  public PartialDefectionEnded partBack(String on, String id) {
    return new PartialDefectionEnded(
        customerId, id, WinBackCause.OFFER, "at the old price", day(on));
  }

  public FailureAnalysisRecorded analysed(String on, @Nullable String part, String lostOn) {
    return new FailureAnalysisRecorded(
        customerId,
        part,
        day(lostOn),
        "nobody called",
        "call",
        "call weekly",
        "rep-7",
        day(on).plusDays(30),
        day(on));
  }

  public FailureAnalysisAmended analysedAnew(String on, @Nullable String part, String lostOn) {
    return new FailureAnalysisAmended(
        customerId, part, day(lostOn), "nobody listened", "listen", null, null, null, day(on));
  }

  List<LifecycleEvent> everyFact() {
    return List.of(
        referred("1997-01-10", "referral-1"),
        ledToPurchase("1997-01-11", "referral-1"),
        leftPart("1997-01-12", "part-1", "power tools", DefectionReason.PRODUCT),
        analysed("1997-01-13", "part-1", "1997-01-12"),
        analysedAnew("1997-01-14", "part-1", "1997-01-12"),
        partBack("1997-01-15", "part-1"));
  }
}
