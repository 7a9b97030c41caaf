package io.perennial.events.customer.measure;

import io.perennial.events.customer.CustomerEvent;

/** What is done when the credit of a customer worsens. */
public sealed interface MeasureEvent extends CustomerEvent
    permits CreditMeasureClosed, CreditMeasureOrdered {}
