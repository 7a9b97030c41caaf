package io.perennial.command.reaction;

import io.perennial.command.customer.credit.investigation.OpenCreditReview;
import io.perennial.events.LifecycleEvent;
import io.perennial.events.customer.credit.CreditLimitBreached;
import io.perennial.events.customer.review.ReviewReason;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** The credit of who exceeds its limit is reviewed, unless a review is open. */
final class BreachReview implements Reaction {

  @Override
  public String name() {
    return "breach-review";
  }

  @Override
  public String meaning() {
    return "A breach of the credit limit opens a review of the credit, unless one is open.";
  }

  @Override
  public boolean isOn(ReactionSettings settings) {
    return settings.breachReview();
  }

  @Override
  public Set<Class<? extends LifecycleEvent>> events() {
    return Set.of(CreditLimitBreached.class);
  }

  @Override
  public Class<?> sends() {
    return OpenCreditReview.class;
  }

  @Override
  public List<Object> answer(LifecycleEvent event, LocalDate recordedOn, String key) {
    return List.of(
        new OpenCreditReview(
            event.customerId(), key, ReviewReason.LIMIT_BREACHED, null, null, null, recordedOn));
  }
}
