package io.perennial.command.customer.credit.investigation;

import io.perennial.events.customer.investigation.FinancesAnswer;
import io.perennial.events.customer.investigation.FinancesQuestion;
import io.perennial.events.customer.investigation.InvestigationAnswer;
import jakarta.validation.constraints.NotNull;

/**
 * The answer to a question about the finances of a customer.
 *
 * @param question what was asked
 * @param answer what it was answered
 */
public record FinancesAnswerEntry(
    @NotNull FinancesQuestion question, @NotNull InvestigationAnswer answer) {

  FinancesAnswer toFinancesAnswer() {
    return new FinancesAnswer(question, answer);
  }
}
