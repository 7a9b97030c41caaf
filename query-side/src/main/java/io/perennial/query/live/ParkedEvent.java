package io.perennial.query.live;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event that a generation of a view has not folded: because the fold failed, or because an
 * earlier event of the same customer is parked.
 *
 * @param customerId the customer
 * @param position place in the log
 * @param streamId the aggregate
 * @param sequence number within the aggregate's stream
 * @param eventId identifier of the event
 * @param type simple name of the event
 * @param parkedAt when it was parked
 * @param failure how the fold failed last; absent when the event only waits behind another
 */
public record ParkedEvent(
    String customerId,
    long position,
    String streamId,
    long sequence,
    String eventId,
    String type,
    Instant parkedAt,
    @Nullable String failure) {}
