package io.perennial.events.customer.investigation;

/**
 * The answer to a question about the operations of a customer.
 *
 * @param question what was asked
 * @param answer what it was answered
 */
public record OperationsAnswer(OperationsQuestion question, InvestigationAnswer answer)
    implements AnsweredQuestion {}
