package io.perennial.command.reaction;

import io.perennial.command.accountplan.DraftAccountPlan;
import io.perennial.command.common.Shapes;
import io.perennial.events.LifecycleEvent;
import io.perennial.events.customer.standing.CustomerClassifiedInPyramid;
import io.perennial.events.customer.standing.PyramidClass;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A plan is drafted for who becomes a key customer, for the year in which that is recorded; towards
 * its end for the next one. What is wanted of the account is for people to say: until they do, the
 * draft says that nobody has.
 *
 * @param nextYearFrom the first month, 1 to 12, from which on a plan is for the next year
 */
record KeyAccountPlan(int nextYearFrom) implements Reaction {

  private static final String PREFIX = "account-plan-";
  private static final String NO_VISION = "not stated yet";

  @Override
  public String name() {
    return "key-account-plan";
  }

  @Override
  public String meaning() {
    return "Who becomes a key customer gets the draft of an account plan for the year; towards its end for the next one.";
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
  public List<Object> answer(LifecycleEvent event, LocalDate recordedOn, String key) {
    return event instanceof CustomerClassifiedInPyramid classified
            && classified.pyramidClass() == PyramidClass.KEY
            && classified.previousClass() != PyramidClass.KEY
        ? List.of(draft(classified.customerId(), recordedOn, key))
        : List.of();
  }

  private DraftAccountPlan draft(String customerId, LocalDate on, String key) {
    int year = on.getMonthValue() < nextYearFrom ? on.getYear() : on.getYear() + 1;
    return new DraftAccountPlan(
        planId(customerId + "-" + year, key), customerId, year, NO_VISION, List.of(), on);
  }

  /** Named after customer and year, so that people find it, unless that is too long. */
  private static String planId(String named, String key) {
    String planId = named.replaceFirst("^customer-", PREFIX);
    return planId.matches(Shapes.ACCOUNT_PLAN_ID) ? planId : PREFIX + key;
  }
}
