package io.perennial.events.customer.investigation;

/**
 * The answer to a question about the payments of a customer.
 *
 * @param question what was asked
 * @param answer what it was answered
 */
public record PaymentsAnswer(PaymentsQuestion question, InvestigationAnswer answer)
    implements AnsweredQuestion {}
