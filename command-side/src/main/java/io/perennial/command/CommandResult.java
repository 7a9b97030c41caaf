package io.perennial.command;

import java.util.List;

/**
 * The answer to an accepted command.
 *
 * @param streamId the aggregate
 * @param version number of the stream's last event, from 0; the strong ETag
 * @param events what was recorded; empty when there was nothing to do
 */
public record CommandResult(String streamId, long version, List<Recorded> events) {

  /**
   * An event that the command caused.
   *
   * @param eventId identifier of the event
   * @param type simple name of the event
   * @param sequence number within the stream
   */
  public record Recorded(String eventId, String type, long sequence) {}

  public CommandResult {
    events = List.copyOf(events);
  }
}
