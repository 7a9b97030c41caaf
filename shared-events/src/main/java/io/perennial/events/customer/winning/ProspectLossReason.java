package io.perennial.events.customer.winning;

/** Why a round has ended without a deal. */
public enum ProspectLossReason {
  PRICE,
  PRODUCT,
  SERVICE,
  COMPETITOR_OFFER,
  NO_BUDGET,
  NO_NEED,
  NO_ANSWER,
  CLOSURE,
  OTHER
}
