package io.perennial.events.customer.investigation;

/**
 * The answer to a question about the finances of a customer.
 *
 * @param question what was asked
 * @param answer what it was answered
 */
public record FinancesAnswer(FinancesQuestion question, InvestigationAnswer answer)
    implements AnsweredQuestion {}
