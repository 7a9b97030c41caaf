package io.perennial.command.customer.stakeholder;

import static io.perennial.command.Scenario.CUSTOMER;
import static io.perennial.command.customer.CustomerFacts.REGISTERED_ON;

import io.perennial.events.customer.file.CustomerClass;
import io.perennial.events.customer.file.CustomerRegistered;
import io.perennial.events.customer.file.Person;
import io.perennial.events.customer.file.PersonRole;
import io.perennial.events.customer.stage.LifecycleStage;
import io.perennial.events.customer.stakeholder.Attitude;
import io.perennial.events.customer.stakeholder.StakeholderAmended;
import io.perennial.events.customer.stakeholder.StakeholderDropped;
import io.perennial.events.customer.stakeholder.StakeholderNamed;
import io.perennial.events.customer.stakeholder.StakeholderRole;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facts of an invented stakeholder. */
final class StakeholderFacts {
  static final String PERSON = "person-1";
  static final Person INA = new Person(PERSON, PersonRole.OWNER, "Ina Vented", null, null, null);

  private StakeholderFacts() {}

  static CustomerRegistered withPerson() {
    return new CustomerRegistered(
        CUSTOMER,
        "Invented Trading Ltd",
        null,
        null,
        CustomerClass.DEALER,
        LifecycleStage.PROSPECT,
        null,
        null,
        null,
        null,
        List.of(INA),
        null,
        null,
        null,
        "trade fair",
        REGISTERED_ON);
  }

  static StakeholderNamed named(Attitude attitude, @Nullable String reason, LocalDate on) {
    return new StakeholderNamed(
        CUSTOMER, PERSON, StakeholderRole.DECISION_MAKER, attitude, reason, on);
  }

  static StakeholderAmended amended(Attitude attitude, @Nullable String reason, LocalDate on) {
    return new StakeholderAmended(
        CUSTOMER, PERSON, StakeholderRole.DECISION_MAKER, attitude, reason, on);
  }

  static StakeholderDropped dropped(@Nullable String reason, LocalDate on) {
    return new StakeholderDropped(CUSTOMER, PERSON, reason, on);
  }
}
