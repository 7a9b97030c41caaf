package io.perennial.events.customer.investigation;

/** A question of one of the three lists, with its answer. */
public sealed interface AnsweredQuestion permits OperationsAnswer, FinancesAnswer, PaymentsAnswer {

  /** What was asked; no two lists have a question of the same name. */
  Enum<?> question();

  /** What it was answered. */
  InvestigationAnswer answer();
}
