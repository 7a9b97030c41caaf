package io.perennial.command.customer.registration;

import io.perennial.command.Refusal;

/** Why a registration is refused. */
public enum RegistrationRefusal implements Refusal {
  REGISTRATION_NUMBER_TAKEN(409, "Another customer has this registration number"),
  PERSON_ID_TAKEN(409, "Another customer has a person with this identifier"),
  PERSON_ID_RESERVED(422, "The identifier of a person is formed like that of something else"),
  PERSON_NAME_GONE(409, "The person's name can no longer be read, and is to be given");

  private final int status;
  private final String title;

  RegistrationRefusal(int status, String title) {
    this.status = status;
    this.title = title;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String title() {
    return title;
  }
}
