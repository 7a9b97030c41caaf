package io.perennial.command.customer.credit.investigation;

import io.perennial.events.customer.investigation.InvestigationAnswer;
import io.perennial.events.customer.investigation.OperationsAnswer;
import io.perennial.events.customer.investigation.OperationsQuestion;
import jakarta.validation.constraints.NotNull;

/**
 * The answer to a question about the operations of a customer.
 *
 * @param question what was asked
 * @param answer what it was answered
 */
public record OperationsAnswerEntry(
    @NotNull OperationsQuestion question, @NotNull InvestigationAnswer answer) {

  OperationsAnswer toOperationsAnswer() {
    return new OperationsAnswer(question, answer);
  }
}
