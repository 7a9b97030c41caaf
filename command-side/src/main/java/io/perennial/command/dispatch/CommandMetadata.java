package io.perennial.command.dispatch;

import io.perennial.events.metadata.EventMetadata;
import io.perennial.platform.security.Caller;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.jspecify.annotations.Nullable;

/** What travels beside a command, and what of it is passed on to the events it causes. */
final class CommandMetadata implements CorrelationDataProvider {

  /** Version the stream must still have. */
  static final String EXPECTED_VERSION = "expectedVersion";

  /** Present when an earlier try may have been recorded. */
  static final String REPEAT = "repeat";

  /** Instant after which a first try comes too late. */
  static final String NOT_AFTER = "notAfter";

  private static final List<String> PASSED_ON =
      List.of(
          EventMetadata.ACTOR,
          EventMetadata.ON_BEHALF_OF,
          EventMetadata.SERVICE,
          EventMetadata.CORRELATION_ID,
          EventMetadata.CAUSATION_ID,
          EventMetadata.TRACE_PARENT,
          EventMetadata.REQUEST_ID);

  static Map<String, String> of(Caller caller, RequestContext context) {
    Map<String, String> metadata = new HashMap<>();
    metadata.put(EventMetadata.ACTOR, caller.actor());
    metadata.put(EventMetadata.SERVICE, caller.service());
    metadata.put(EventMetadata.CORRELATION_ID, context.correlationId());
    metadata.put(EventMetadata.REQUEST_ID, context.requestId());
    put(metadata, EventMetadata.ON_BEHALF_OF, caller.onBehalfOf());
    put(metadata, EventMetadata.CAUSATION_ID, context.causationId());
    put(metadata, EventMetadata.TRACE_PARENT, context.traceParent());
    Long expected = context.expectedVersion();
    put(metadata, EXPECTED_VERSION, expected == null ? null : expected.toString());
    Instant notAfter = context.notAfter();
    put(metadata, NOT_AFTER, notAfter == null ? null : notAfter.toString());
    put(metadata, REPEAT, context.repeat() ? "true" : null);
    return metadata;
  }

  private static void put(Map<String, String> metadata, String key, @Nullable String value) {
    if (value != null) {
      metadata.put(key, value);
    }
  }

  static @Nullable String text(Message<?> message, String key) {
    return message.getMetaData().get(key) instanceof String text ? text : null;
  }

  static @Nullable Long expectedVersion(Message<?> message) {
    String text = text(message, EXPECTED_VERSION);
    return text == null ? null : Long.valueOf(text);
  }

  static @Nullable Instant notAfter(Message<?> message) {
    String text = text(message, NOT_AFTER);
    return text == null ? null : Instant.parse(text);
  }

  @Override
  public Map<String, ?> correlationDataFor(Message<?> message) {
    Map<String, String> passedOn = new HashMap<>();
    for (String key : PASSED_ON) {
      put(passedOn, key, text(message, key));
    }
    passedOn.putIfAbsent(EventMetadata.CORRELATION_ID, message.getIdentifier());
    passedOn.putIfAbsent(EventMetadata.CAUSATION_ID, message.getIdentifier());
    return passedOn;
  }
}
