package io.perennial.events.customer.demand;

import io.perennial.events.customer.CustomerEvent;

/** What a customer has of our products, and what it spends on such products. */
public sealed interface DemandEvent extends CustomerEvent
    permits ShareOfWalletEstimated, StockReported {}
