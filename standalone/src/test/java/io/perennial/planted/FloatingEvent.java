package io.perennial.planted;

import io.perennial.events.LifecycleEvent;
import java.time.LocalDate;
import java.util.List;

/** An event beside the families, with floating-point money in it. */
public record FloatingEvent(
    String customerId, String streamId, List<Double> amounts, LocalDate occurredOn)
    implements LifecycleEvent {}
