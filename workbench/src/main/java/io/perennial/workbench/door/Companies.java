package io.perennial.workbench.door;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.workbench.signin.Person;
import java.time.LocalDate;

/** The day and the currency of the company, as a figure that is always prepared tells them. */
public final class Companies {

  private static final String FIGURE = "/views/customer/figures/totals";

  private final Doors doors;

  /** As these doors tell them. */
  public Companies(Doors doors) {
    this.doors = doors;
  }

  /** As they are now; empty where the person may not see figures. */
  public Company company(Person person) {
    if (!person.may("views")) {
      return new Company("", "");
    }
    try {
      JsonNode result = read(person);
      return new Company(result.path("currency").asText(), result.path("on").asText());
    } catch (DoorException e) {
      return new Company("", "");
    }
  }

  /**
   * The day in the time zone of the company.
   *
   * @throws DoorException when it is not told
   */
  public LocalDate today(Person person) {
    return LocalDate.parse(read(person).path("on").asText());
  }

  private JsonNode read(Person person) {
    return doors.get(person, FIGURE).body().path("result");
  }
}
