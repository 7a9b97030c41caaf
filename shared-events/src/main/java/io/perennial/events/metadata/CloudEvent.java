package io.perennial.events.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event as other services are given it: CloudEvents 1.0, in the JSON format.
 *
 * @param specversion version of CloudEvents
 * @param id identifier of the event; an event that is handed over again has the same
 * @param source the service that recorded it
 * @param type family and name of the fact
 * @param datacontenttype media type of the data; absent where there is none
 * @param dataschema names the shape of the data, the revision at its end; absent where there is
 *     none
 * @param subject the aggregate that it happened to
 * @param time when it was recorded
 * @param partitionkey the customer, or what stands in its place; in order are the events of one
 * @param position place in the log, growing with each event; resume behind it
 * @param actor who asked for it, an account
 * @param onbehalfof on whose behalf, an account; absent when for itself
 * @param service the calling service, an account
 * @param correlationid shared by everything that belongs to one undertaking
 * @param causationid the command or event that caused it
 * @param traceparent the W3C trace context in which it was recorded
 * @param unreadable why the fact cannot be read; absent when it can
 * @param data the fact; absent when it cannot be read
 */
public record CloudEvent(
    String specversion,
    String id,
    String source,
    String type,
    @Nullable String datacontenttype,
    @Nullable String dataschema,
    String subject,
    Instant time,
    String partitionkey,
    String position,
    @Nullable String actor,
    @Nullable String onbehalfof,
    @Nullable String service,
    @Nullable String correlationid,
    @Nullable String causationid,
    @Nullable String traceparent,
    @Nullable String unreadable,
    @Nullable JsonNode data) {}
