package io.perennial.command.reaction;

import io.perennial.command.accountplan.DraftAccountPlan;
import io.perennial.events.LifecycleEvent;
import io.perennial.events.customer.standing.CustomerClassifiedInPyramid;
import io.perennial.events.customer.standing.PyramidClass;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A plan is drafted for who becomes a key customer, for the year in which that is recorded. What is
 * wanted of the account is for people to say: until they do, the draft says that nobody has.
 */
final class KeyAccountPlan implements Reaction {

  private static final String NO_VISION = "not stated yet";

  @Override
  public String name() {
    return "key-account-plan";
  }

  @Override
  public String meaning() {
    return "Who becomes a key customer gets the draft of an account plan for the year.";
  }

  @Override
  public boolean isOn(ReactionSettings settings) {
    return settings.keyAccountPlan();
  }

  @Override
  public Set<Class<? extends LifecycleEvent>> events() {
    return Set.of(CustomerClassifiedInPyramid.class);
  }

  @Override
  public Class<?> sends() {
    return DraftAccountPlan.class;
  }

  @Override
  public Optional<Object> answer(LifecycleEvent event, LocalDate recordedOn, String key) {
    return event instanceof CustomerClassifiedInPyramid classified
            && classified.pyramidClass() == PyramidClass.KEY
            && classified.previousClass() != PyramidClass.KEY
        ? Optional.of(
            new DraftAccountPlan(
                "account-plan-" + key,
                classified.customerId(),
                recordedOn.getYear(),
                NO_VISION,
                List.of(),
                recordedOn))
        : Optional.empty();
  }
}
