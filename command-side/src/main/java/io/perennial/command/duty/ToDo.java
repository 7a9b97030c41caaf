package io.perennial.command.duty;

import java.time.LocalDate;

/**
 * Something to be done once a day has come.
 *
 * @param kind what kind of work it is, as {@link DueWork#kind}
 * @param streamId the aggregate that it is about
 * @param subject what of the aggregate it is about, such as a contract
 * @param dueOn the day from which on it is to be done
 */
public record ToDo(String kind, String streamId, String subject, LocalDate dueOn) {

  /** The same to-do has the same identifier, whoever notes it. */
  String id() {
    return kind + ' ' + streamId + ' ' + subject + ' ' + dueOn;
  }
}
