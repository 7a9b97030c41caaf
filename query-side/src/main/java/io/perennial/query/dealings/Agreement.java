package io.perennial.query.dealings;

import io.perennial.events.customer.contract.ContractSigned;
import io.perennial.query.measure.Amounts;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was agreed in a contract.
 *
 * @param contractId the contract
 * @param subject what it is about
 * @param productLine product line that it is about, where it is one
 * @param contractValue what it is to bring over its whole time, where agreed
 * @param signedOn when it was signed
 */
public record Agreement(
    String contractId,
    String subject,
    @Nullable String productLine,
    @Nullable BigDecimal contractValue,
    LocalDate signedOn) {

  static Agreement of(ContractSigned event, String currency) {
    return new Agreement(
        event.contractId(),
        event.subject(),
        event.productLine(),
        event.contractValue() == null ? null : Amounts.in(currency, event.contractValue()),
        event.occurredOn());
  }
}
