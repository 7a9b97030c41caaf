package io.perennial.command.sender;

import java.time.Instant;

/**
 * What makes the service send a command. The same occasion for the same command is the same
 * request, however often it is sent.
 *
 * @param sender the reaction, duty or run, such as {@code complaint-escalation}; the actor of what
 *     is recorded is {@code perennial/} and this
 * @param cause what it answers to: the identifier of an event, or of a piece of due work
 * @param request tells it from others with the same cause and command; empty where there is one
 * @param correlationId of the undertaking that the cause belongs to
 * @param notAfter after which a first try comes too late and is refused; what was recorded before
 *     stays the answer
 */
public record Occasion(
    String sender, String cause, String request, String correlationId, Instant notAfter) {

  /** The only request with its cause. */
  public Occasion(String sender, String cause, String correlationId, Instant notAfter) {
    this(sender, cause, "", correlationId, notAfter);
  }
}
