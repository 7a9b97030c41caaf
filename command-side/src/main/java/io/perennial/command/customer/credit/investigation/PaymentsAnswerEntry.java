package io.perennial.command.customer.credit.investigation;

import io.perennial.events.customer.investigation.InvestigationAnswer;
import io.perennial.events.customer.investigation.PaymentsAnswer;
import io.perennial.events.customer.investigation.PaymentsQuestion;
import jakarta.validation.constraints.NotNull;

/**
 * The answer to a question about the payments of a customer.
 *
 * @param question what was asked
 * @param answer what it was answered
 */
public record PaymentsAnswerEntry(
    @NotNull PaymentsQuestion question, @NotNull InvestigationAnswer answer) {

  PaymentsAnswer toPaymentsAnswer() {
    return new PaymentsAnswer(question, answer);
  }
}
