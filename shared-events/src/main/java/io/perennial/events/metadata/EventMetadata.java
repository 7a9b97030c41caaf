package io.perennial.events.metadata;

/**
 * Keys of the message metadata of every event: who, on whose behalf, through which service, and
 * why. Values are strings.
 */
public final class EventMetadata {

  /** The person or service that asked for it. */
  public static final String ACTOR = "actor";

  /** On whose behalf the actor asked; absent when for itself. */
  public static final String ON_BEHALF_OF = "onBehalfOf";

  /** The calling service. */
  public static final String SERVICE = "service";

  /** Shared by everything that belongs to one undertaking. */
  public static final String CORRELATION_ID = "correlationId";

  /** What caused it: an event, a piece of due work, or what the caller names; else its command. */
  public static final String CAUSATION_ID = "causationId";

  /** The W3C trace context in which it was recorded; absent when there was none. */
  public static final String TRACE_PARENT = "traceparent";

  /** Identifies the request, the same for a repeat under one idempotency key. */
  public static final String REQUEST_ID = "requestId";

  private EventMetadata() {}
}
