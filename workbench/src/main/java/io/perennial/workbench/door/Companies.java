package io.perennial.workbench.act;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.workbench.door.DoorException;
import io.perennial.workbench.door.Doors;
import io.perennial.workbench.signin.Person;

/** The day and the currency of the company, as a figure that is always prepared tells them. */
final class Companies {

  private static final String FIGURE = "/views/customer/figures/totals";

  private final Doors doors;

  Companies(Doors doors) {
    this.doors = doors;
  }

  /** As they are now; empty where the person may not see figures. */
  Company company(Person person) {
    if (!person.may("views")) {
      return new Company("", "");
    }
    try {
      JsonNode result = doors.get(person, FIGURE).body().path("result");
      return new Company(result.path("currency").asText(), result.path("on").asText());
    } catch (DoorException e) {
      return new Company("", "");
    }
  }
}
